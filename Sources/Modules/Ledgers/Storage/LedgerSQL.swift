/// The tables of what clients owe the company, or of what the company owes its suppliers, as lists read them.
///
/// Both have the same shape and signs: positive is owed, negative is credit; an index bears its table's name.
package struct LedgerSQL {
  let item: String
  let allocation: String
  package let balance: String
  package let move: String
  let period: String

  package static let client = LedgerSQL(
    item: "open_item", allocation: "allocation", balance: "document_balance", move: "party_move",
    period: "party_period")
  package static let supplier = LedgerSQL(
    item: "payable_item", allocation: "payable_allocation", balance: "payable_balance", move: "payable_move",
    period: "payable_period")
}
