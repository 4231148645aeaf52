import ReceivablesFacts
import Store

/// The columns of disputes that hold codes.
enum ReceivablesCodes {
  static let all = [
    StoredCode("dispute", "kind", DisputeKind.self),
    StoredCode("dispute", "status", Dispute.Status.self),
  ]
}
