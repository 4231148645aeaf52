import Kernel
import Store

/// Hands the facts that a module could not take to it again, once what stopped them is mended.
package struct RetryBacklog: UseCase {
  package static let name = "accounting.retry-backlog"
  package static let title = "Relancer les traitements différés"
  package static let permission = Permission.writeAccounting

  package struct Output: Encodable, Sendable {
    /// How many facts still wait.
    package let left: Int
  }

  package init() {}

  package func run(in tx: borrowing Transaction) throws -> Output {
    Output(left: try tx.retryBacklog())
  }
}
