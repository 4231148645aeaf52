import Kernel
import PartiesFacts
import SalesFacts
import TestSupport
import TreasuryFacts

/// One of each fact, as a company's first year may hold it.
enum Sample {
  static let party = PartyFacts(party: 7, code: "DUP", name: "Dupont & Fils")
  static let day = TestSupport.day("2026-03-12")
  static let due = TestSupport.day("2026-04-11")
  static let month = TestSupport.day("2026-03-01")
  static let rate = VATRate(basisPoints: 2_000)

  /// Two days of advice at 850,00, and a deposit of 300,00 + 60,00 deducted.
  static let invoice = IssuedDocument(
    document: 42, kind: .invoice, number: "FA-2026-00042", party: party, day: day,
    lines: [
      IssuedDocument.Line(
        label: "Prestation de conseil", product: nil, nature: .service, quantity: Quantity(whole: 2),
        category: .standard, rate: rate, net: Money(cents: 170_000))
    ],
    bases: [
      IssuedDocument.Base(
        category: .standard, rate: rate, net: Money(cents: 170_000), tax: Money(cents: 34_000))
    ],
    net: Money(cents: 170_000), tax: Money(cents: 34_000), gross: Money(cents: 204_000),
    toPay: Money(cents: 168_000),
    instalments: [IssuedDocument.Instalment(due: due, amount: Money(cents: 168_000))],
    deductions: [
      IssuedDocument.Deduction(
        deposit: 40, number: "AC-2026-00001", net: Money(cents: 30_000), tax: Money(cents: 6_000))
    ],
    taxOnDebits: false)

  /// One kilogram and a half taken back, at 10,00 the kilogram.
  static let creditNote = IssuedDocument(
    document: 43, kind: .creditNote, number: "AV-2026-00003", party: party, day: day,
    lines: [
      IssuedDocument.Line(
        label: "Visserie", product: ProductID(12), nature: .goods, quantity: Quantity(tenThousandths: 15_000),
        category: .standard, rate: rate, net: Money(cents: 1_500), goodsBack: true)
    ],
    bases: [
      IssuedDocument.Base(category: .standard, rate: rate, net: Money(cents: 1_500), tax: Money(cents: 300))
    ],
    net: Money(cents: 1_500), tax: Money(cents: 300), gross: Money(cents: 1_800), toPay: Money(cents: 1_800),
    instalments: [IssuedDocument.Instalment(due: day, amount: Money(cents: 1_800))], deductions: [],
    taxOnDebits: true, corrects: 42)

  static let allocation = DocumentAllocation(
    document: 42, number: "FA-2026-00042", amount: Money(cents: 100_000))
}
