import Kernel
import Ledgers
import Lists
import Parties
import Receivables
import Store

/// The disputes that are open on a day, and what they hold back.
enum OpenDisputes {
  static func pile(_ day: Day, in reading: Reading) throws -> Pile {
    let picture = try Picture(day, in: reading)
    return try reading.pile(
      of: "dispute", amount: "coalesce(dispute.amount, balance.remaining)",
      where: DisputeSQL.isOpen(picture.isPast),
      join: "LEFT JOIN document_balance AS balance ON balance.document_id = dispute.document_id", on: day)
  }
}
