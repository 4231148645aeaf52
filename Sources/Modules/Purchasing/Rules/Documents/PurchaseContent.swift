import Documents
import Kernel
import PartiesFacts

/// What a supplier's document or an order says, whatever its step: from whom, when, for what, on which terms.
package struct PurchaseContent: Hashable, Sendable {
  package var supplier: PartyFacts
  /// The supplier's own number; empty until it is known, and on an order.
  package var supplierNumber: String
  /// The supplier's date; on an order, ours.
  package var day: Day
  package var terms: PaymentTerms
  /// The due date printed on the document, which takes the place of the terms'.
  package var agreedDue: Day?
  package var subject: String
  package var reference: String
  package var lines: [PurchaseLine]
  /// The VAT as printed, where it was typed.
  package var printed: PrintedVAT?
  /// Parts of their own dates; none for all on the due date.
  package var schedule: [Instalment]

  package init(
    supplier: PartyFacts, supplierNumber: String = "", day: Day, terms: PaymentTerms, agreedDue: Day? = nil,
    subject: String = "", reference: String = "", lines: [PurchaseLine] = [], printed: PrintedVAT? = nil,
    schedule: [Instalment] = []
  ) {
    self.supplier = supplier
    self.supplierNumber = supplierNumber
    self.day = day
    self.terms = terms
    self.agreedDue = agreedDue
    self.subject = subject
    self.reference = reference
    self.lines = lines
    self.printed = printed
    self.schedule = schedule
  }

  /// The first day something is due.
  package var due: Day { schedule.map(\.due).min() ?? agreedDue ?? terms.dueDate(from: day) }

  package var amounts: PurchaseAmounts { PurchaseAmounts(lines: lines, printed: printed) }

  /// The supplier's number as duplicates are told by it.
  package var numberKey: String { SupplierNumber.key(supplierNumber) }

  /// When how much of `gross` is to be paid, the first first.
  func instalments(of gross: Money) -> [Instalment] {
    schedule.isEmpty ? [Instalment(due: due, amount: gross)] : schedule.sorted { $0.due < $1.due }
  }
}

/// How two writings of a supplier's number are told to be one.
package enum SupplierNumber {
  /// The number blind to case, accents, spaces, punctuation and zeros in front of digits.
  package static func key(_ number: String) -> String {
    let bare = Fold.key(number).filter { $0.isLetter || $0.isNumber }
    var key = ""
    for (index, character) in zip(bare.indices, bare) {
      let next = bare.index(after: index)
      let leads = key.last?.isNumber != true && next < bare.endIndex && bare[next].isNumber
      if character != "0" || !leads { key.append(character) }
    }
    return key
  }
}
