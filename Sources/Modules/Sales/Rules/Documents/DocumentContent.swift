import Documents
import Kernel
import PartiesFacts
import SalesFacts

/// What a quote or an invoice says, whatever its step: to whom, when, for what, on which terms.
package struct DocumentContent: Hashable, Sendable {
  package var client: PartyFacts
  package var day: Day
  package var terms: PaymentTerms
  /// The due date agreed for this document alone, which takes the place of the terms'.
  package var agreedDue: Day?
  package var subject: String
  package var conditions: String
  /// The client's own order number.
  package var reference: String
  /// When goods are delivered or the service done, if not on the document's day.
  package var serviceDate: Day?
  package var discount: DocumentDiscount
  package var lines: [DocumentLine]
  package var plan: InstalmentPlan

  package init(
    client: PartyFacts, day: Day, terms: PaymentTerms, agreedDue: Day? = nil, subject: String = "",
    conditions: String = "", reference: String = "", serviceDate: Day? = nil,
    discount: DocumentDiscount = .none,
    lines: [DocumentLine] = [], plan: InstalmentPlan = .count(1)
  ) {
    self.client = client
    self.day = day
    self.terms = terms
    self.agreedDue = agreedDue
    self.subject = subject
    self.conditions = conditions
    self.reference = reference
    self.serviceDate = serviceDate
    self.discount = discount
    self.lines = lines
    self.plan = plan
  }

  /// The first day something is due.
  package var due: Day { agreedDue ?? terms.dueDate(from: day) }

  package var amounts: DocumentAmounts { DocumentAmounts(lines: lines, discount: discount) }

  /// The nature of the operations, which the law wants on the document (CGI ann. II art. 242 nonies A, I
  /// 14°).
  package var nature: OperationNature? { OperationNature(lines) }
}

/// What the document's operations are: goods, services, or both.
package enum OperationNature: Hashable, Sendable {
  case goods, services, mixed

  init?(_ lines: [DocumentLine]) {
    let natures = Set(lines.filter { $0.kind == .item }.map(\.nature))
    switch (natures.contains(.goods), natures.contains(.service)) {
    case (true, true): self = .mixed
    case (true, false): self = .goods
    case (false, true): self = .services
    case (false, false): return nil
    }
  }

  package var label: String {
    switch self {
    case .goods: "Livraison de biens"
    case .services: "Prestation de services"
    case .mixed: "Livraison de biens et prestation de services"
    }
  }
}
