import Kernel

/// An amount or a count: what a figure comes to.
package enum Tally: Hashable, Sendable {
  case amount(Money)
  case count(Int)
}
