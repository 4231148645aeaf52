import Foundation

/// How long one thing takes, done many times, beside its budget and the same rows read or written by bare SQLite.
struct Measure {
  package let name: String
  /// What `DESIGN.md` § 9 allows; for 99 times out of 100.
  let budget: Duration?
  let samples: [Duration]
  /// Bare SQLite's, none where there is no such thing.
  var bare: [Duration] = []
  /// So many times the median the slowest may take; `nil` where nothing is asked of it.
  var mostTimesMedian: Int?

  var p50: Duration { Self.percentile(50, of: samples) }
  var p99: Duration { Self.percentile(99, of: samples) }
  var slowest: Duration { samples.max() ?? .zero }
  var bareP50: Duration? { bare.isEmpty ? nil : Self.percentile(50, of: bare) }
  /// How many times bare SQLite's time, in hundredths.
  var ratio: Int? {
    guard let bareP50, bareP50.microseconds > 0 else { return nil }
    return p50.microseconds * 100 / bareP50.microseconds
  }
  var isWithinBudget: Bool {
    (budget.map { p99 <= $0 } ?? true) && (mostTimesMedian.map { slowest <= p50 * $0 } ?? true)
  }

  /// The sample that so many in a hundred do not exceed.
  static func percentile(_ percent: Int, of samples: [Duration]) -> Duration {
    let sorted = samples.sorted()
    guard let last = sorted.last else { return .zero }
    let index = (sorted.count * percent + 99) / 100 - 1
    return sorted.indices.contains(index) ? sorted[index] : last
  }
}

/// How many bytes something takes, on the line or in the file.
struct Weight {
  let name: String
  let bytes: Int
  let budget: Int
  var isWithinBudget: Bool { bytes <= budget }
}

/// How many things are done in a second, beside the least wanted and what bare SQLite does.
package struct Rate {
  package let name: String
  package let wanted: Int?
  package let count: Int
  package let elapsed: Duration
  var bareElapsed: Duration?

  package init(name: String, wanted: Int?, count: Int, elapsed: Duration, bareElapsed: Duration? = nil) {
    self.name = name
    self.wanted = wanted
    self.count = count
    self.elapsed = elapsed
    self.bareElapsed = bareElapsed
  }

  package var perSecond: Int { Self.perSecond(count, elapsed) }
  var barePerSecond: Int? { bareElapsed.map { Self.perSecond(count, $0) } }
  var ratio: Int? { bareElapsed.map { elapsed.microseconds * 100 / max(1, $0.microseconds) } }
  var isWithinBudget: Bool { wanted.map { perSecond >= $0 } ?? true }

  private static func perSecond(_ count: Int, _ elapsed: Duration) -> Int {
    count * 1_000_000 / max(1, elapsed.microseconds)
  }
}

extension Duration {
  var microseconds: Int {
    Int(components.seconds) * 1_000_000 + Int(components.attoseconds / 1_000_000_000_000)
  }

  static func measure(_ body: () throws -> Void) rethrows -> Duration { try ContinuousClock().measure(body) }
}
