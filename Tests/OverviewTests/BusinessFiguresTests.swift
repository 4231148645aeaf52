import Articles
import CatalogFacts
import Desk
import Kernel
import OverviewFacts
import Program
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import CatalogDesk
@testable import InventoryDesk
@testable import Overview
@testable import TreasuryDesk

/// What the second plan adds to the dashboard and to cards, worked by hand on `TestCompany.shop`.
struct BusinessFiguresTests {
  private static func stock(_ office: TestCompany, on asked: String = "2013-06-30") throws -> StockFigures {
    try office.read { try StockFigures.read(day(asked), in: $0) }
  }

  private static func paidOut(_ office: TestCompany, as login: String = "test") throws -> Money? {
    try office.read(as: login) { try PaidOut.months(1, until: office.today, in: $0) }.last
  }

  private static func products(_ office: TestCompany, as login: String = "test") throws -> TopProducts {
    try office.read(as: login) { try TopProducts.read(office.today, in: $0) }
  }

  @Test func `the stock's worth is told at the ends of twelve months, the last one on the day`() throws {
    let stock = try Self.stock(TestCompany.shop())
    #expect(stock.values.count == 12)
    #expect(stock.values.suffix(3) == [.zero, euros("180.00"), euros("92.00")])
    #expect(stock.lowCount == 1)
    #expect(stock.worst.map(\.code) == ["CLE"])
    #expect(stock.worst.first?.toOrder.decimal == "6")
  }

  @Test func `the stock as of a day knows nothing of later movements`() throws {
    let stock = try Self.stock(TestCompany.shop(), on: "2013-06-05")
    #expect(stock.value == euros("116.00"))
    #expect(stock.worst.map(\.quantity.decimal) == ["2"])
  }

  @Test func `cash in and out is told day by day, days without a movement included`() throws {
    let office = try TestCompany.shop()
    let flows = try office.read { try DailyFlow.days(30, until: office.today, in: $0) }
    #expect(flows.count == 30)
    #expect(flows.first?.day == day("2013-06-01"))
    #expect(
      flows[19] == DailyFlow(day: day("2013-06-20"), incoming: euros("384.00"), outgoing: euros("5.00")))
    #expect(flows[20] == DailyFlow(day: day("2013-06-21"), incoming: .zero, outgoing: euros("50.00")))
  }

  @Test func `what was paid out this month is apart from what was received`() throws {
    let office = try TestCompany.shop()
    #expect(try Self.paidOut(office) == euros("50.00"))
    #expect(
      try office.read { try CashReceived.months(1, until: office.today, in: $0) } == [euros("384.00")])
  }

  @Test func `products are ranked by what they bring in, and by what is left of it`() throws {
    let products = try Self.products(TestCompany.shop())
    #expect(products.byValue.map(\.code) == ["CONS", "CLE"])
    #expect(products.byValue.map(\.net) == [euros("200.00"), euros("120.00")])
    #expect(products.byMargin.map(\.margin) == [euros("200.00"), euros("56.00")])
  }

  @Test func `a figure is for whom may read it`() throws {
    let office = try TestCompany.shop()
    try office.hire("lea", role: "fichier", ownOnly: false)
    let board = try #require(Program.catalogue.board(.dashboard))
    let hers = try office.read(as: "lea") { try board.load($0, 0, office.today) }
    #expect(hers.blocks.map(\.title) == ["Aujourd'hui", "À faire"])
    #expect(try Self.paidOut(office, as: "paul") == .zero)
    #expect(try Self.products(office, as: "paul").byValue.isEmpty)
  }

  @Test func `a product's card tells its stock, its margin and its last sales`() throws {
    let office = try TestCompany.shop()
    let card = try office.read { try ProductCard.load(.code("cle"), asOf: office.today, in: $0) }
    #expect(card.stock?.quantity.decimal == "-1")
    #expect(card.stock?.value == euros("-8.00"))
    #expect(card.stock?.averageCost?.decimal == "8")
    #expect(card.margin?.amount.decimal == "7")
    #expect(card.lastMoves.map(\.kind) == ["ajustement", "vente", "ajustement"])
    #expect(card.lastSales.map(\.number) == ["FA-2013-00001"])
    #expect(card.lastSales.map(\.net) == [euros("120.00")])
    #expect(card.soldByMonth.map(\.decimal).suffix(2) == ["0", "8"])
    let then = try office.read { try ProductCard.load(.code("CLE"), asOf: day("2013-06-05"), in: $0) }
    #expect(then.stock?.quantity.decimal == "2")
  }

  @Test(arguments: [
    ("cle", ["CLE"]), ("3017620422003", ["VIS"]), ("inox", ["VIS"]), ("cons", ["CONS"]),
  ])
  func `the palette finds a product by its code, its barcode or its label`(text: String, codes: [String])
    throws
  {
    let office = try TestCompany.shop()
    let found = try office.read { try Program.catalogue.search.find(text, in: $0) }.filter {
      $0.kind == .product
    }
    #expect(found.map(\.code) == codes)
  }

  @Test func `the palette finds a payment by its number and amount`() throws {
    let office = try TestCompany.shop()
    for text in ["d 1", "50,00"] {
      let found = try office.read { try Program.catalogue.search.find(text, in: $0) }
      #expect(found.contains { $0.kind == .payment && $0.title == "D-1" }, "\(text)")
    }
  }

  @Test func `scripts read the figures of the second plan beside those of the first`() throws {
    let office = try TestCompany.shop()
    #expect(
      try office.list("accueil", "cle valeur").suffix(5) == [
        "a_payer 0.00", "achats_mois 0.00", "decaisse_mois 50.00", "stock_bas 1", "valeur_stock 92.00",
      ])
  }
}
