# Funnel limits and context distances in base R, from data/ alone, independently of the code under test.
#   Rscript tests/reference/places.R        (from the root; writes two files beside this one)
options(stringsAsFactors = FALSE, digits = 15)
here <- "tests/reference"
read <- function(name) read.csv(file.path("data", paste0(name, ".csv")), na.strings = "", check.names = FALSE)
indicators <- read("indicators"); cells <- read("observations"); near <- read("neighbours")
yes <- function(x) x == "true" | x == TRUE

write <- function(rows, name) {
  numbers <- sapply(rows, is.double); rows[numbers] <- lapply(rows[numbers], signif, 12)
  write.csv(rows, file.path(here, name), na = "", row.names = FALSE, quote = FALSE)
}

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
