import Store

/// The columns of what is owed that hold codes.
enum LedgersCodes {
  static let all = [
    StoredCode("open_item", "kind", OpenItem.Kind.self),
    StoredCode("document_balance", "kind", OpenItem.Kind.self),
    StoredCode("payable_item", "kind", OpenItem.Kind.self),
    StoredCode("payable_balance", "kind", OpenItem.Kind.self),
  ]
}
