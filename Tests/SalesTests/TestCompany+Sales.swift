import Articles
import CatalogFacts
import Company
import Documents
import Foundation
import GRDB
import Kernel
import Ledgers
import Parties
import Sales
import Store
import TestSupport
import TreasuryFacts

/// A company of plan 1 with one client.
extension TestCompany {
  private static let start: CompanyStart = {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ArticlesModule.module, SalesModule.module,
    ]
    let all = modules.flatMap(\.permissions).map(\.permission)
    return CompanyStart(
      modules, roles: [InitialRole(name: "vendeur", title: "Vendeur", permissions: all)],
      on: day("2026-03-12")
    ) { company in
      try company.run(
        CreateParty.self,
        """
        {"code": "DUP", "name": "Dupont & Fils", "legal_form": "SARL", "street": "12 rue des Lilas",
         "postcode": "69003", "city": "Lyon", "siren": "732829320"}
        """)
    }
  }()

  convenience init() throws { try self.init(Self.start) }

  /// A draft for DUP with these lines, as JSON.
  func draft(_ lines: String, more: String = "") throws -> SavedDraft {
    try run(DraftInvoice.self, #"{"client": "DUP", "lines": [\#(lines)]\#(more)}"#)
  }

  /// A validated invoice for DUP.
  func invoice(_ lines: String, more: String = "") throws -> ValidateInvoice.Output {
    try validate(try draft(lines, more: more))
  }

  func validate(_ draft: SavedDraft) throws -> ValidateInvoice.Output {
    try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
  }

  func find(_ number: String) throws -> Invoice { try read { try Invoice.find(.code(number), in: $0) } }

  func remaining(_ number: String) throws -> Money? {
    try read {
      try OpenItems.remaining(ofDocument: try Invoice.find(.code(number), in: $0).id.rawValue, in: $0)
    }
  }

  func balance() throws -> Money {
    try read { try OpenItems.balance(of: try Party.find(.code("DUP"), in: $0).id.rawValue, in: $0) }
  }

  /// Takes a receipt of that amount on a document, as Treasury tells it to the log.
  func receive(_ amount: String, on number: String, receipt: Int64 = 1) throws {
    let invoice = try find(number)
    try perform(
      Tell(
        event: ReceiptRecorded(
          receipt: receipt, party: invoice.content.client, day: today, amount: euros(amount),
          method: .transfer,
          reference: "",
          allocations: [
            DocumentAllocation(document: invoice.id.rawValue, number: number, amount: euros(amount))
          ])))
  }
}

extension TestCompany {
  /// Moves the company to plan 2, whose catalogue has these products.
  func sell(_ products: ProductFacts...) throws {
    try perform(SetPlan(plan: 2))
    for product in products { try perform(Tell(event: ProductCreated(product: product, day: today))) }
  }

  func change(_ product: ProductFacts) throws {
    try perform(Tell(event: ProductUpdated(product: product, day: today)))
  }

  /// What `shown` makes of each line of the last fact of that name; `path` leads to the lines.
  func lines(of event: String, at path: String, shown: (String) -> String) throws -> [String] {
    try texts(
      """
      SELECT \(shown("line.value")) FROM event, json_each(payload, '\(path)') AS line
      WHERE event.seq = (SELECT max(seq) FROM event WHERE name = '\(event)') ORDER BY line.key
      """)
  }
}
