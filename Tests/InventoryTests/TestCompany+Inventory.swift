import Articles
import CatalogFacts
import Company
import Foundation
import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport

@testable import Inventory

/// A company of plan 2; documents are told as facts, since sales and purchases are other modules.
///
/// Its clock is fixed: the instants of two facts are seven seconds apart.
extension TestCompany {
  private static let idle = CompanyStart(
    [StoreModule.module, CompanyModule.module, ArticlesModule.module, InventoryModule.module],
    roles: [
      InitialRole(name: "rayon", title: "Rayon", permissions: [.readStock, .adjustStock, .countStock])
    ], on: day("2026-12-31"), fixedClock: true
  ) { try $0.perform(CreateUser(login: "rayon", name: "Rayon", roles: ["rayon"])) }
  private static let counting = CompanyStart(from: idle) { try $0.startCounting() }

  /// - Parameter counts: whether stock is kept from the first day.
  convenience init(counts: Bool = true, today: Day? = nil) throws {
    try self.init(counts ? Self.counting : Self.idle, on: today)
  }

  private var documents: Int64 {
    get { told["document", default: 0] }
    set { told["document"] = newValue }
  }
  private var party: PartyFacts { PartyFacts(party: 1, code: "DUP", name: "Dupont") }

  func startCounting() throws {
    try perform(SetPlan(plan: 2))
    try catchUp()
  }
}

// MARK: Facts

extension TestCompany {
  @discardableResult
  func product(
    _ code: String, stockable: Bool = true, purchasePrice: UnitPrice? = nil, minimum: Quantity? = nil,
    reorder: Quantity? = nil
  ) throws -> ProductID {
    let number = next("product")
    let facts = TestCompany.facts(
      ProductID(number), code, stockable: stockable, purchasePrice: purchasePrice, minimum: minimum,
      reorder: reorder)
    try tell(ProductCreated(product: facts, day: today))
    return facts.product
  }

  static func facts(
    _ product: ProductID, _ code: String, stockable: Bool = true, purchasePrice: UnitPrice? = nil,
    minimum: Quantity? = nil, reorder: Quantity? = nil
  ) -> ProductFacts {
    ProductFacts(
      product: product, code: code, label: "Article \(code)", kind: .goods, unit: "pièce",
      price: UnitPrice(euros("30.00")), purchasePrice: purchasePrice, rate: VATRate(basisPoints: 2_000),
      stockable: stockable, minimum: minimum, reorder: reorder)
  }

  /// An invoice of one line; answers its id.
  @discardableResult
  func sell(
    _ quantity: Quantity, of product: ProductID, on day: Day, order: Int64? = nil, stockable: Bool? = true
  ) throws -> Int64 {
    documents += 1
    let line = sold(quantity, of: product, order: order, stockable: stockable)
    try tell(InvoiceValidated(document: issued(.invoice, [line], on: day)))
    return documents
  }

  func credit(
    _ quantity: Quantity, of product: ProductID, on day: Day, invoice: Int64?, goodsBack: Bool? = true,
    order: Int64? = nil
  ) throws {
    documents += 1
    let line = sold(quantity, of: product, order: order, goodsBack: goodsBack)
    try tell(
      CreditNoteValidated(
        document: issued(.creditNote, [line], on: day, corrects: invoice), allocated: .zero))
  }

  func order(_ id: Int64, _ quantity: Quantity, of product: ProductID, on day: Day) -> OrderedGoods {
    OrderedGoods(
      order: id, number: "CMD-2026-0000\(id)", party: party, day: day,
      lines: [.init(product: product, label: "Article", quantity: quantity, net: .zero, stockable: true)],
      net: .zero, gross: .zero)
  }

  /// A supplier invoice of one line.
  func buy(
    _ quantity: Quantity, of product: ProductID, for net: Money, on day: Day, deductible: Bool = true,
    asset: Bool = false, received: PurchasedDocument.ReceivedGoods? = nil
  ) throws {
    let line = bought(
      quantity, of: product, for: net, deductible: deductible, asset: asset, received: received)
    try tell(SupplierInvoiceValidated(document: purchased(.invoice, [line], on: day)))
  }

  func supplierCredit(
    _ quantity: Quantity, of product: ProductID, for net: Money, on day: Day, goodsBack: Bool
  ) throws {
    let line = bought(quantity, of: product, for: net, goodsBack: goodsBack)
    try tell(SupplierCreditValidated(document: purchased(.creditNote, [line], on: day), allocated: .zero))
  }

  func receive(_ quantity: Quantity, of product: ProductID, for cost: Money, on day: Day) throws {
    documents += 1
    try tell(
      GoodsReceived(
        receipt: documents, order: 1, number: "BC-2026-00001", party: party, day: day,
        lines: [.init(product: product, label: "Article", quantity: quantity, cost: cost, stockable: true)]))
  }

  private func sold(
    _ quantity: Quantity, of product: ProductID, order: Int64?, goodsBack: Bool? = nil,
    stockable: Bool? = true
  ) -> IssuedDocument.Line {
    IssuedDocument.Line(
      label: "Vis", product: product, nature: .goods, quantity: quantity, category: .standard,
      rate: VATRate(basisPoints: 2_000), net: euros("99.00"), goodsBack: goodsBack, stockable: stockable,
      order: order)
  }

  private func issued(
    _ kind: IssuedDocument.Kind, _ lines: [IssuedDocument.Line], on day: Day, corrects: Int64? = nil
  ) -> IssuedDocument {
    IssuedDocument(
      document: documents, kind: kind, number: "\(kind == .invoice ? "FA" : "AV")-\(documents)",
      party: party, day: day, lines: lines, bases: [], net: .zero, tax: .zero, gross: .zero, toPay: .zero,
      instalments: [], deductions: [], taxOnDebits: false, corrects: corrects)
  }

  private func bought(
    _ quantity: Quantity, of product: ProductID, for net: Money, deductible: Bool = true,
    asset: Bool = false, received: PurchasedDocument.ReceivedGoods? = nil, goodsBack: Bool? = nil
  ) -> PurchasedDocument.Line {
    PurchasedDocument.Line(
      label: "Vis", product: product, nature: .goods, quantity: quantity, category: .standard,
      rate: VATRate(basisPoints: 2_000), net: net, deductible: deductible, asset: asset, stockable: true,
      received: received, goodsBack: goodsBack)
  }

  private func purchased(
    _ kind: PurchasedDocument.Kind, _ lines: [PurchasedDocument.Line], on day: Day
  ) -> PurchasedDocument {
    documents += 1
    return PurchasedDocument(
      document: documents, kind: kind, number: "ACH-\(documents)", supplierNumber: "X\(documents)",
      party: party, day: day, entered: today, lines: lines, bases: [], net: .zero, tax: .zero, gross: .zero,
      instalments: [], needsApproval: false)
  }
}

// MARK: What is seen

extension TestCompany {
  /// « 5 for 30.00 ».
  func stock(_ product: ProductID) throws -> String {
    let item = try read { try Stock.item(product, in: $0) }
    return item.map { "\($0.quantity) for \($0.value)" } ?? "unknown"
  }

  /// The product's movements in order: day, kind, quantity, value, difference → what is left and its value.
  func moves(_ product: ProductID) throws -> [String] {
    try read { reading in
      try Row.fetchAll(
        reading.db,
        sql: """
          SELECT day, kind, quantity, value, difference, quantity_after, value_after FROM stock_move
          WHERE product_id = ? ORDER BY day, event, position
          """, arguments: [product]
      ).map { row in
        let (day, quantity, left): (Day, Quantity, Quantity) = (row[0], row[2], row[5])
        let (value, difference, worth): (Money, Money, Money) = (row[3], row[4], row[6])
        let extra = difference == .zero ? "" : " (\(difference))"
        return "\(day.short) \(row[1] as String) \(quantity) at \(value)\(extra) → \(left) for \(worth)"
      }
    }
  }

  func backlog() throws -> [BacklogItem] { try read { try BacklogItem.all(in: $0) } }
}
