import Foundation

/// The seeds of tests that go on by chance: a few in every run, ten times as many where `COMPTOIR_DEEP=1`, as in
/// `.ci/deep`. A seed that fails fails again by itself: `swift test --filter` on its test, which names it.
package enum Seeds {
  /// Whether long repetitions are asked for.
  package static let isDeep = ProcessInfo.processInfo.environment["COMPTOIR_DEEP"] == "1"

  /// The first seed and those that follow it.
  package static func from(_ first: UInt64, few: UInt64) -> ClosedRange<UInt64> {
    first...(first + (isDeep ? 10 * few : few) - 1)
  }
}
