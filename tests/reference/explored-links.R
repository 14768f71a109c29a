# Rscript explored-links.R <data folder> <folder for the two files of those left out> : comparisons of the explorer, base R only
data <- commandArgs(TRUE)[1]
obs <- read.csv(file.path(data, "observations.csv"), stringsAsFactors = FALSE, na.strings = "")
obs <- obs[obs$in_links == "true" & !is.na(obs$value), ]
aut <- read.csv(file.path(data, "authorities.csv"), stringsAsFactors = FALSE, na.strings = "")
nei <- read.csv(file.path(data, "neighbours.csv"), stringsAsFactors = FALSE)
ind <- read.csv(file.path(data, "indicators.csv"), stringsAsFactors = FALSE)
one <- function(id) { d <- obs[obs$indicator == id, c("authority", "year", "value")]; d$value <- as.numeric(d$value); d }
sample_of <- function(q) {
  s <- one(q$support); o <- one(q$outcome)
  shift <- ind$shift[ind$indicator == q$support] + q$lag
  s$year <- s$year + shift
  d <- merge(s, o, by = c("authority", "year")); names(d)[3:4] <- c("x", "y")
  d <- d[d$year >= q$first & d$year <= q$last, ]
  d <- merge(d, aut[, c("authority", "region", "area_type", "deprivation_quintile")], by = "authority")
  g <- q$peers
  if (g == "without_london") d <- d[d$region != "London", ]
  if (grepl("^region:", g)) d <- d[d$region == sub("^region:", "", g), ]
  if (grepl("^fifth:", g)) d <- d[!is.na(d$deprivation_quintile) & d$deprivation_quintile == as.numeric(sub("^fifth:", "", g)), ]
  if (grepl("^type:", g)) d <- d[d$area_type == sub("^type:", "", g), ]
  if (grepl("^neighbours:", g)) { a <- sub("^neighbours:", "", g); d <- d[d$authority %in% c(a, nei$neighbour[nei$authority == a]), ] }
  d$w <- 1
  if (q$weights == "children") { p <- one("population_0_17"); names(p)[3] <- "w"; d$w <- NULL; d <- merge(d, p, by = c("authority", "year")) }
  if (nzchar(q$without)) d <- d[d$authority != q$without & d$region != q$without, ]
  d
}
places <- function(d, q) {
  if (q$first == q$last) {
    py <- min(max(q$last, 2022), 2025); p <- one("child_poverty"); p <- p[p$year == py, c("authority", "value")]
  } else {
    k <- table(d$authority); d <- d[d$authority %in% names(k)[k > 1], ]
    d$x <- d$x - ave(d$x, d$year); d$y <- d$y - ave(d$y, d$year)
    d <- aggregate(cbind(x, y, w) ~ authority + region, data = d, FUN = mean)
    p <- aggregate(value ~ authority, data = one("child_poverty"), FUN = mean)
  }
  names(p)[2] <- "z"
  if (q$adjust != "none") d <- merge(d, p, by = "authority")
  d
}
robust <- function(fit, w, cluster, factor) {
  X <- model.matrix(fit); keep <- !is.na(coef(fit)); X <- X[, keep, drop = FALSE]
  b <- solve(crossprod(X * w, X)); s <- rowsum(X * (w * residuals(fit)), cluster)
  sqrt(factor * (b %*% crossprod(s) %*% b)["x", "x"])
}
estimate <- function(q) {
  d <- sample_of(q)
  if (q$adjust == "within") {
    k <- table(d$authority); d <- d[d$authority %in% names(k)[k > 1], ]
    f <- lm(y ~ x + factor(authority) + factor(year), data = d, weights = w)
    N <- nrow(d); G <- length(unique(d$authority)); T <- length(unique(d$year))
    b <- unname(coef(f)["x"])
    se <- robust(f, d$w, d$authority, G / (G - 1) * (N - 1) / (N - T - 1))
    e <- b * sd(d$x) / sd(d$y)
    return(c(n = N, authorities = G, df = G - 1, estimate = e, slope = b, slope_se = se, rank = NA))
  }
  d <- places(d, q)
  rhs <- c(none = "1", poverty = "z", poverty_region = "z + region")[[q$adjust]]
  f <- lm(as.formula(paste("y ~ x +", rhs)), data = d, weights = w)
  partial <- function(x, y, held) {
    d$px <- x; d$py <- y; d$z <- held
    rx <- residuals(lm(as.formula(paste("px ~", rhs)), data = d, weights = w)); ry <- residuals(lm(as.formula(paste("py ~", rhs)), data = d, weights = w))
    sum(d$w * rx * ry) / sqrt(sum(d$w * rx^2) * sum(d$w * ry^2))
  }
  z <- if (q$adjust == "none") rep(0, nrow(d)) else d$z
  r <- partial(d$x, d$y, z)
  k <- function(v) rank(round(v, 10))
  rr <- partial(k(d$x), k(d$y), if (q$adjust == "none") z else k(z))
  n <- nrow(d); df <- f$df.residual
  se <- if (q$weights == "equal") summary(f)$coefficients["x", 2] else robust(f, d$w, seq_len(n), n / df)
  c(n = n, authorities = n, df = df, estimate = r, slope = unname(coef(f)["x"]), slope_se = se, rank = rr)
}
Q <- function(support, outcome, first, last, lag = 0, adjust = "none", peers = "all", weights = "equal", without = "")
  data.frame(support, outcome, first, last, lag, adjust, peers, weights, without, stringsAsFactors = FALSE)
qs <- rbind(
  Q("agency_rate", "re_referrals", 2025, 2025),
  Q("agency_rate", "re_referrals", 2025, 2025, weights = "children"),
  Q("average_caseload", "injury_admissions", 2021, 2021, adjust = "poverty"),
  Q("average_caseload", "injury_admissions", 2021, 2021, adjust = "poverty_region"),
  Q("average_caseload", "injury_admissions", 2021, 2021, adjust = "poverty_region", weights = "children"),
  Q("turnover_rate", "health_checks", 2018, 2025),
  Q("turnover_rate", "health_checks", 2019, 2023, weights = "children"),
  Q("vacancy_rate", "sdq_score", 2018, 2025, adjust = "poverty"),
  Q("vacancy_rate", "sdq_score", 2018, 2025, adjust = "poverty_region", weights = "children"),
  Q("agency_rate", "re_referrals", 2018, 2025, adjust = "within"),
  Q("agency_rate", "re_referrals", 2018, 2025, adjust = "within", weights = "children"),
  Q("agency_rate", "re_referrals", 2018, 2025, lag = -1, adjust = "within"),
  Q("leadership_judgement", "plan_ks2", 2018, 2025, lag = 1, adjust = "within"),
  Q("average_caseload", "plan_absence", 2018, 2024, lag = 2, adjust = "within", peers = "type:unitary"),
  Q("plan_reviews_on_time", "repeat_plans", 2022, 2023, adjust = "within", peers = "without_london"),
  Q("turnover_rate", "health_checks", 2024, 2024, peers = "region:London", adjust = "poverty"),
  Q("turnover_rate", "health_checks", 2024, 2024, peers = "fifth:5"),
  Q("turnover_rate", "health_checks", 2018, 2024, peers = "neighbours:A010"),
  Q("turnover_rate", "health_checks", 2018, 2024, adjust = "within", peers = "neighbours:A010"),
  Q("agency_rate", "re_referrals", 2025, 2025, without = "London"),
  Q("agency_rate", "re_referrals", 2018, 2025, adjust = "within", without = "A010"),
  Q("vacancy_rate", "sdq_score", 2018, 2025, adjust = "poverty_region", without = "A015"))
res <- t(sapply(seq_len(nrow(qs)), function(i) estimate(as.list(qs[i, ]))))
out <- cbind(qs, res)
write.csv(format(out, digits = 17, trim = TRUE), stdout(), row.names = FALSE, quote = FALSE)
# every authority left out in turn
left <- function(q) { a <- sort(unique(sample_of(q)$authority)); s <- sapply(a, function(l) { q$without <- l; estimate(q)[["slope"]] }); data.frame(authority = names(s), slope = s) }
for (i in c(9, 11)) { l <- left(as.list(qs[i, ])); write.csv(format(cbind(question = i, l), digits = 17, trim = TRUE), sprintf("%s/left-%d.csv", commandArgs(TRUE)[2], i), row.names = FALSE, quote = FALSE) }
