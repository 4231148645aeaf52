import Foundation

/// What an earlier run of the bench found, read back from its JSON.
package struct EarlierReport: Decodable {
  fileprivate struct Latency: Decodable {
    let name: String
    let p50: Int
    let p99: Int

    enum CodingKeys: String, CodingKey {
      case name
      case p50 = "p50_us"
      case p99 = "p99_us"
    }
  }

  fileprivate struct Rate: Decodable {
    let name: String
    let perSecond: Int

    enum CodingKeys: String, CodingKey {
      case name
      case perSecond = "per_second"
    }
  }

  fileprivate struct Weight: Decodable {
    let name: String
    let bytes: Int
  }

  fileprivate let latencies: [Latency]
  fileprivate let rates: [Rate]
  fileprivate let bytes: [Weight]?
}

extension BenchReport {
  /// What takes longer, goes slower or weighs more than it did by more than a fifth, one line each, the worst first;
  /// what takes less than a tenth of a millisecond more is left out.
  package func grown(since earlier: EarlierReport) -> [String] {
    func ratio(_ now: Int, _ before: Int) -> Double { before > 0 ? Double(now) / Double(before) : 1 }
    let latencies = earlier.latencies.flatMap { old in
      measures.filter { $0.name == old.name }.flatMap { new in
        [
          (name: "\(old.name), p50", now: new.p50.microseconds, before: old.p50),
          (name: "\(old.name), p99", now: new.p99.microseconds, before: old.p99),
        ]
      }
    }.filter { $0.now - $0.before > 100 }
    let rates = earlier.rates.flatMap { old in
      self.rates.filter { $0.name == old.name }.map { new in
        (name: old.name, now: old.perSecond, before: new.perSecond)
      }
    }
    let bytes = (earlier.bytes ?? []).flatMap { old in
      weights.filter { $0.name == old.name }.map { (name: old.name, now: $0.bytes, before: old.bytes) }
    }
    return (latencies + rates + bytes).map { (name: $0.name, ratio: ratio($0.now, $0.before)) }
      .filter { $0.ratio > 1.2 }.sorted { $0.ratio > $1.ratio }
      .map { "× \(Self.hundredths(Int($0.ratio * 100)))  \($0.name)" }
  }
}
