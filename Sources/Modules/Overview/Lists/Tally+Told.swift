import Desk
import GRDB
import Kernel
import Lists

extension Tally {
  /// An amount, or a count as a text among amounts.
  var told: any DatabaseValueConvertible {
    switch self {
    case .amount(let money): money
    case .count(let count): String(count)
    }
  }
}
