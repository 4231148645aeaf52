import Foundation
import Program

/// What a bench found, as a table to read or as JSON.
package struct BenchReport {
  let file: String
  let invoices: Int
  var measures: [Measure] = []
  var rates: [Rate] = []
  var weights: [Weight] = []
  /// The most memory held before the check, in kilobytes.
  var memory = 0

  /// The memory the program may hold, in kilobytes.
  static let memoryBudget = 200 * 1_024

  // MARK: JSON

  /// Durations in microseconds, ratios in hundredths.
  package var json: JSON {
    .object([
      ("file", .text(file)), ("invoices", .integer(Int64(invoices))),
      ("rss_kb", .integer(Int64(memory))), ("rss_budget_kb", .integer(Int64(Self.memoryBudget))),
      ("latencies", .list(measures.map(json))), ("rates", .list(rates.map(json))),
      ("bytes", .list(weights.map(json))),
    ])
  }

  private func json(_ measure: Measure) -> JSON {
    .object([
      ("name", .text(measure.name)), ("n", .integer(Int64(measure.samples.count))),
      ("p50_us", integer(measure.p50.microseconds)), ("p99_us", integer(measure.p99.microseconds)),
      ("max_us", integer(measure.slowest.microseconds)), ("budget_us", integer(measure.budget?.microseconds)),
      ("ok", .bool(measure.isWithinBudget)), ("bare_p50_us", integer(measure.bareP50?.microseconds)),
      ("ratio_percent", integer(measure.ratio)),
    ])
  }

  private func json(_ weight: Weight) -> JSON {
    .object([
      ("name", .text(weight.name)), ("bytes", .integer(Int64(weight.bytes))),
      ("budget", .integer(Int64(weight.budget))), ("ok", .bool(weight.isWithinBudget)),
    ])
  }

  private func json(_ rate: Rate) -> JSON {
    .object([
      ("name", .text(rate.name)), ("n", .integer(Int64(rate.count))), ("per_second", integer(rate.perSecond)),
      ("budget", integer(rate.wanted)), ("ok", .bool(rate.isWithinBudget)),
      ("bare_per_second", integer(rate.barePerSecond)), ("ratio_percent", integer(rate.ratio)),
    ])
  }

  private func integer(_ number: Int?) -> JSON { number.map { .integer(Int64($0)) } ?? .null }

  // MARK: Table

  package var table: String {
    let latencies =
      [["en ms", "n", "p50", "p99", "max", "budget", "", "SQLite", "rapport"]] + measures.map(row)
    let throughputs =
      [["par seconde", "n", "", "débit", "", "budget", "", "SQLite", "rapport"]] + rates.map(row)
    let sizes = [["octets", "", "budget", ""]] + weights.map(row)
    return "\(file) : \(invoices) factures\n\n" + Self.aligned(latencies) + "\n" + Self.aligned(throughputs)
      + "\n" + Self.aligned(sizes)
      + "\nmémoire : \(memory / 1_024) Mo au plus (budget \(Self.memoryBudget / 1_024))\n"
  }

  private func row(_ measure: Measure) -> [String] {
    [
      measure.name, String(measure.samples.count), Self.milliseconds(measure.p50),
      Self.milliseconds(measure.p99), Self.milliseconds(measure.slowest),
      measure.budget.map(Self.milliseconds) ?? "", measure.isWithinBudget ? "" : "!",
      measure.bareP50.map(Self.milliseconds) ?? "", Self.times(measure.ratio),
    ]
  }

  private func row(_ weight: Weight) -> [String] {
    [weight.name, String(weight.bytes), String(weight.budget), weight.isWithinBudget ? "" : "!"]
  }

  private func row(_ rate: Rate) -> [String] {
    [
      rate.name, String(rate.count), "", String(rate.perSecond), "", rate.wanted.map { String($0) } ?? "",
      rate.isWithinBudget ? "" : "!", rate.barePerSecond.map { String($0) } ?? "", Self.times(rate.ratio),
    ]
  }

  /// « 12,34 ».
  private static func milliseconds(_ duration: Duration) -> String { hundredths(duration.microseconds / 10) }

  private static func times(_ ratio: Int?) -> String { ratio.map { "× " + hundredths($0) } ?? "" }

  static func hundredths(_ number: Int) -> String {
    "\(number / 100),\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }

  /// The first column to the left, the others to the right.
  private static func aligned(_ rows: [[String]]) -> String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { index, text in
        let blanks = String(repeating: " ", count: widths[index] - text.count)
        return index == 0 ? text + blanks : blanks + text
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}
