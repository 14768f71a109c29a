# Usual levels of authorities in base R, from data/ and the shares in data/results/level_models.csv, independently of the
# code under test: common years by lm(), levels by KalmanRun(), the filter behind StructTS(), where size does not matter and by a filter
# of its own else.
#   Rscript tests/reference/levels.R        (from the root; writes one file beside this one)
options(stringsAsFactors = FALSE, digits = 15)
read <- function(name) read.csv(file.path("data", paste0(name, ".csv")), na.strings = "", check.names = FALSE)
cells <- read("observations"); models <- read("results/level_models")
yes <- function(x) x == "true" | x == TRUE

to <- list(angle = function(y) asin(sqrt(y / 100)) * 180 / pi, root = sqrt, unit = identity)
from <- list(angle = function(x) 100 * sin(pmin(pmax(x, 0), 90) * pi / 180)^2, root = function(x) pmax(x, 0)^2,
             unit = identity)

children <- cells[cells$indicator == "population_0_17" & !yes(cells$recast) & !is.na(cells$value), ]

levels_of <- function(id) {
  model <- models[models$indicator == id, ]
  d <- cells[cells$indicator == id & !yes(cells$recast) & !is.na(cells$value), ]
  d$theta <- to[[model$scale]](d$value)
  # common years, counted from the latest
  more <- d[ave(d$value, d$authority, FUN = length) >= 2, ]
  years <- sort(unique(d$year)); last <- max(years)
  fit <- lm(theta ~ 0 + factor(authority) + relevel(factor(year), ref = as.character(last)), data = more)
  common <- setNames(rep(0, length(years)), years)
  found <- coef(fit)[grepl("relevel", names(coef(fit)))]
  common[sub(".*\\)", "", names(found))] <- found
  d$a <- d$theta - common[as.character(d$year)]
  # size
  if (model$sized_by == "denominator") { sizes <- d[c("authority", "year", "denominator")]; names(sizes)[3] <- "size" }
  else { sizes <- children[c("authority", "year", "value")]; names(sizes)[3] <- "size" }
  span <- min(years):last
  every <- expand.grid(year = span, authority = sort(unique(c(d$authority))))
  every <- merge(every, sizes, all.x = TRUE); every <- merge(every, d[c("authority", "year", "a")], all.x = TRUE)
  every$size[!is.na(every$size) & every$size <= 0] <- NA
  own <- ave(every$size, every$authority, FUN = function(x) mean(x, na.rm = TRUE))
  every$size <- ifelse(is.na(every$size), own, every$size)
  every$size[is.nan(every$size)] <- NA
  every$size <- ifelse(is.na(every$size), median(every$size, na.rm = TRUE), every$size)
  # the middle size, over the cells that have a figure
  g <- pmin(pmax(model$size_median / every$size, 1 / 20), 20)
  v <- model$variance; l <- model$lasting; u <- model$passing_by_size; w <- model$lasting_by_size
  every$R <- v * pmax((1 - l) * ((1 - u) + u * g), 1e-6)
  every$Q <- v * l * ((1 - w) + w * ave(g, every$authority))
  every <- every[order(every$authority, every$year), ]
  rows <- lapply(split(every, every$authority), function(x) {
    if (is.na(x$a[x$year == last])) return(NULL)
    if (u == 0 && w == 0) {
      # the filter behind StructTS(type = "level"), begun at the first figure
      seen <- x[which(!is.na(x$a))[1]:nrow(x), ]
      if (nrow(seen) < 2) return(NULL)
      R <- x$R[1]; Q <- x$Q[1]
      filter <- list(T = matrix(1), Z = 1, h = R, V = matrix(Q), a = seen$a[1], P = matrix(R), Pn = matrix(R + Q))
      run <- KalmanRun(seen$a[-1], filter, update = TRUE)
      m <- as.numeric(tail(run$states, 1)); P <- as.numeric(attr(run, "mod")$P)
    } else {
      m <- NA; P <- NA
      for (i in seq_len(nrow(x))) {
        if (!is.na(P)) P <- P + x$Q[i]
        if (is.na(x$a[i])) next
        if (is.na(P)) { m <- x$a[i]; P <- x$R[i]; next }
        F <- P + x$R[i]; m <- m + P / F * (x$a[i] - m); P <- P * x$R[i] / F
      }
    }
    reach <- qnorm(0.975) * sqrt(P)
    data.frame(indicator = id, authority = x$authority[1], working_level = m, level = from[[model$scale]](m),
               lower = from[[model$scale]](m - reach), upper = from[[model$scale]](m + reach))
  })
  do.call(rbind, rows)
}

chosen <- c("two_year_review_asq3", "agency_rate", "open_plans_over_2_years", "injury_admissions", "net_workforce_growth")
found <- do.call(rbind, lapply(chosen, levels_of))
write.csv(format(found, digits = 10, trim = TRUE), "tests/reference/levels.csv", row.names = FALSE, na = "", quote = FALSE)
