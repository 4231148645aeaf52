import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts

/// The entry of a supplier's document.
struct PurchaseEntry {
  let document: PurchasedDocument
  let map: AccountMap
  let product: (ProductID) throws -> BookedProduct?

  private var supplier: EntryDraft.Auxiliary { EntryDraft.Auxiliary(document.party) }
  private var isCredit: Bool { document.kind == .creditNote }
  private func signed(_ amount: Money) -> Money { isCredit ? -amount : amount }

  var mark: EntryDraft.ItemMark {
    EntryDraft.ItemMark(
      ledger: "supplier", kind: document.kind.rawValue, document: document.document, number: document.number)
  }

  /// The supplier's account: that of fixed assets when the document holds nothing else (PCG art. 944-40).
  private var control: String {
    document.lines.allSatisfy(\.asset) && !document.lines.isEmpty ? map[.assetSuppliers] : map[.suppliers]
  }

  func draft() throws -> EntryDraft {
    let what = isCredit ? "Avoir" : "Facture"
    var draft = EntryDraft(
      .purchases, on: document.day, piece: document.number,
      label: "\(what) \(document.supplierNumber) \(document.party.name)",
      source: EntryDraft.Source(kind: .purchase, record: document.document), party: document.party.party)
    try addCosts(to: &draft)
    for base in document.bases { addTax(of: base, to: &draft) }
    for line in supplierLines { draft.add(line) }
    return draft
  }

  private var supplierLines: [EntryDraft.Line] {
    let account = control
    guard !isCredit else {
      return [EntryDraft.Line(account, document.gross.magnitude, auxiliary: supplier, item: mark)]
    }
    return document.instalments.map {
      EntryDraft.Line(account, -$0.amount, auxiliary: supplier, due: $0.due, item: mark)
    }
  }

  /// What was bought, HT, with the VAT that cannot be deducted.
  private func addCosts(to draft: inout EntryDraft) throws {
    let costs = undeductible()
    for (line, tax) in zip(document.lines, costs) {
      let account = map.purchases(of: line, try line.product.flatMap(product))
      draft.add(EntryDraft.Line(account, signed(line.net + tax)))
    }
  }

  /// The VAT each line keeps: that of its base which is not deductible, spread over its lines that say so.
  private func undeductible() -> [Money] {
    var costs = [Money](repeating: .zero, count: document.lines.count)
    for base in document.bases {
      let lost = base.tax + base.selfAssessed - base.deductible
      guard lost != .zero else { continue }
      let ofBase = document.lines.indices.filter {
        document.lines[$0].category == base.category && document.lines[$0].rate == base.rate
      }
      let marked = ofBase.filter { !document.lines[$0].deductible }
      let members = marked.isEmpty ? ofBase : marked
      for (index, part) in zip(members, lost.spread(over: members.map { document.lines[$0].net })) {
        costs[index] += part
      }
    }
    return costs
  }

  private func addTax(of base: PurchasedDocument.Base, to draft: inout EntryDraft) {
    let key = String(base.rate.basisPoints)
    if base.selfAssessed != .zero {
      let code: TaxCode = base.category == .intraCommunity ? .intraCommunity : .reverseCharge
      draft.add(
        EntryDraft.Line(
          map[.vatSelfAssessed], -signed(base.selfAssessed),
          tax: EntryDraft.TaxMark(code, base.rate, base: signed(base.net))))
      draft.add(
        EntryDraft.Line(
          map[.vatSelfAssessedDeductible], signed(base.deductible),
          tax: EntryDraft.TaxMark(.deductible, base.rate, base: signed(base.net))))
      return
    }
    let assets = assetShare(of: base)
    draft.add(
      EntryDraft.Line(
        map[.vatOnAssets, key], signed(assets),
        tax: EntryDraft.TaxMark(.assetDeductible, base.rate, base: .zero)))
    draft.add(
      EntryDraft.Line(
        map[.vatDeductible, key], signed(base.deductible - assets),
        tax: EntryDraft.TaxMark(.deductible, base.rate, base: .zero)))
  }

  /// What of a base's deductible VAT is on fixed assets, in proportion to the lines, rounded to the cent.
  private func assetShare(of base: PurchasedDocument.Base) -> Money {
    let lines = document.lines.filter {
      $0.category == base.category && $0.rate == base.rate && $0.deductible
    }
    let (assets, all) = (lines.filter(\.asset).map(\.net).sum(), lines.map(\.net).sum())
    guard assets != .zero, all != .zero else { return .zero }
    return base.deductible.share(Int128(assets.cents), of: Int128(all.cents))
  }
}
