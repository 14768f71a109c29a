# Positions of authorities in base R, from data/ alone, independently of the code under test.
#   Rscript tests/reference/positions.R        (from the root; writes three files beside this one)
options(stringsAsFactors = FALSE, digits = 15)
set.seed(20251120)
here <- "tests/reference"
chosen <- c("repeat_plans", "conference_within_15_days", "open_plans_over_2_years", "plan_ks2", "average_caseload",
            "agency_rate", "leadership_judgement", "injury_admissions", "three_or_more_workers")
read <- function(name) read.csv(file.path("data", paste0(name, ".csv")), na.strings = "", check.names = FALSE)
indicators <- read("indicators"); cells <- read("observations"); near <- read("neighbours")
yes <- function(x) x == "true" | x == TRUE

sd_within <- function(d) {
  d <- d[yes(d$in_links) & !is.na(d$value), ]
  if (length(unique(d$year)) < 3) return(NA)
  d <- d[ave(d$value, d$authority, FUN = length) > 1, ]
  own <- d$value - ave(d$value, d$year); own <- own - ave(own, d$authority)
  sqrt(sum(own^2) / (nrow(d) - length(unique(d$authority)) - length(unique(d$year)) + 1))
}

# DerSimonian and Laird's tau, as metafor::rma(p, se^2, method = "DL") has it
tau_of <- function(p, se) {
  w <- 1 / se^2; Q <- sum(w * (p - weighted.mean(p, w))^2)
  sqrt(max(0, (Q - (length(p) - 1)) / (sum(w) - sum(w^2) / sum(w))))
}

position <- function(id) {
  about <- indicators[indicators$indicator == id, ]; year <- about$last_year
  all <- cells[cells$indicator == id, ]
  d <- all[all$year == year & !yes(all$recast), ]; d <- d[order(d$authority, method = "radix"), ]
  x <- d$value; n <- d$denominator; known <- !is.na(x)
  counted <- startsWith(about$unit, "%") && !grepl("full-time equivalent", about$unit) && any(!is.na(n) & known)
  if (counted) {
    use <- known & !is.na(n) & n > 0
    m <- weighted.mean(x[use], n[use]); se <- sqrt(m * (100 - m) / n); tau <- tau_of(x[use], se[use])
    w <- tau^2 / (tau^2 + se^2); mean <- w * x + (1 - w) * m; sd <- sqrt(w) * se; spread <- sqrt(se^2 + tau^2)
  } else {
    use <- known; s <- sd_within(all); if (is.na(s)) use <- known & FALSE
    m <- base::mean(x[known]); tau <- stats::sd(x[known]); mean <- x; sd <- rep(s, length(x)); spread <- ifelse(known, tau, NA)
  }
  mean[!use] <- NA
  lower <- mean - 1.959964 * sd; upper <- mean + 1.959964 * sd
  q <- quantile(x[known], c(.25, .75), type = 7)
  word <- ifelse(lower > q[2], "higher", ifelse(upper < q[1], "lower", ifelse(lower >= q[1] & upper <= q[2], "middle", "too_close")))
  count <- function(f) sapply(seq_along(x), function(i) if (use[i]) sum(f(i)[-i], na.rm = TRUE) else NA)
  k <- sum(use); ranks <- matrix(NA, 2, length(x))
  if (k > 0) {
    drawn <- replicate(20000, rank(rnorm(k, mean[use], sd[use])))
    ranks[, use] <- apply(drawn, 1, quantile, c(.025, .975), type = 1)
  }
  before <- all[all$year == year - 1 & !yes(all$recast), ]
  change <- x - before$value[match(d$authority, before$authority)]; ch <- change[!is.na(change)]
  band <- if (length(ch) >= 30) base::mean(ch) + c(-1.96, 1.96) * stats::sd(ch) else c(NA, NA)
  others <- lapply(d$authority, function(a) { v <- x[match(near$neighbour[near$authority == a], d$authority)]; v[!is.na(v)] })
  data.frame(indicator = id, authority = d$authority, year, value = x, lower, upper, word,
    range = ifelse(is.na(lower), NA, if (counted) "chance" else "usual_movement"),
    higher_than = count(function(i) upper < lower[i]), lower_than = count(function(i) lower > upper[i]),
    too_close = count(function(i) use & !(upper < lower[i]) & !(lower > upper[i])),
    rank_lower = ranks[1, ], rank_upper = ranks[2, ], ranked = k,
    z = (x - m) / spread, expected_lower = ifelse(known, m - 1.96 * spread, NA), expected_upper = ifelse(known, m + 1.96 * spread, NA),
    change, change_lower = ifelse(is.na(change), NA, band[1]), change_upper = ifelse(is.na(change), NA, band[2]),
    neighbours_median = sapply(others, function(v) if (length(v)) median(v) else NA), neighbours = lengths(others))
}

write <- function(rows, name) {
  numbers <- sapply(rows, is.double); rows[numbers] <- lapply(rows[numbers], signif, 12)
  write.csv(rows, file.path(here, name), na = "", row.names = FALSE, quote = FALSE)
}
made <- do.call(rbind, lapply(chosen, position)); write(made, "positions.csv")

limits <- function(m, tau, n) { s <- sqrt(m * (100 - m) / n + tau^2)
  data.frame(centre = m, tau, denominator = n, lower_95 = m - 1.96 * s, upper_95 = m + 1.96 * s, lower_998 = m - 3.09 * s, upper_998 = m + 3.09 * s) }
write(rbind(limits(24.46, 4.44, c(20, 150, 344, 1200)), limits(2.99, 0, c(5, 304, 5000)), limits(80.4, 9.09, c(1, 436))), "funnel-limits.csv")

# How far neighbours lie from an authority on the context indicators, in standard deviations of all authorities
context <- indicators$indicator[indicators$role == "context"]
scale <- sapply(context, function(id) { d <- cells[cells$indicator == id & cells$year == indicators$last_year[indicators$indicator == id] & !yes(cells$recast), ]
  setNames(d$value, d$authority)[sort(unique(near$authority), method = "radix")] })
pairs <- near[near$rank %in% c(1, 10), ][seq(1, by = 17, length.out = 12), ]
apart <- sweep(scale[pairs$neighbour, ] - scale[pairs$authority, ], 2, apply(scale, 2, sd, na.rm = TRUE), "/")
write(data.frame(authority = pairs$authority, neighbour = pairs$neighbour, total = sqrt(rowMeans(apart^2, na.rm = TRUE)), apart), "neighbour-distances.csv")
