import Catalog
import CatalogFacts
import GRDB
import Inventory
import Kernel
import Store
import TestSupport
import Testing

/// CASES, Stock: *flag*.
@Suite struct StockFlagTests {
  private func office(left: String) throws -> TestCompany {
    let office = try TestCompany()
    try office.run(
      CreateProduct.self,
      #"{"code": "VIS", "label": "Vis", "kind": "goods", "stockable": true, "unit": "pièces"}"#
    )
    if left != "0" {
      try office.run(
        AdjustStock.self, #"{"product": "VIS", "quantity": "\#(left)", "reason": "inventaire", "cost": "2"}"#)
    }
    return office
  }

  @Test func `flag: switching stockable off with 7 in stock is refused`() throws {
    let office = try office(left: "7")
    #expect(throws: CatalogRefusal.stockLeft("VIS", left: "7 pièces")) {
      try office.run(UpdateProduct.self, #"{"product": "VIS", "stockable": false}"#)
    }
    #expect(try office.product("VIS").stockable)
  }

  @Test func `flag: or written off explicitly`() throws {
    let office = try office(left: "7")
    try office.run(UpdateProduct.self, #"{"product": "VIS", "stockable": false, "write_off": true}"#)
    #expect(try office.product("VIS").stockable == false)
    #expect(try office.read { try Stock.quantity(of: ProductID(1), in: $0) } == .zero)
    let moves = try office.read {
      try String.fetchAll(
        $0.db, sql: "SELECT quantity || ' ' || value || ' ' || note FROM stock_move ORDER BY event")
    }
    #expect(moves.last == "-70000 -1400 Fin du suivi de stock")
    #expect(try office.differences() == [])
  }

  @Test func `flag: nothing left, nothing said`() throws {
    let office = try office(left: "0")
    try office.run(UpdateProduct.self, #"{"product": "VIS", "stockable": false, "write_off": true}"#)
    #expect(try office.product("VIS").stockable == false)
    #expect(try office.read { try Int.fetchOne($0.db, sql: "SELECT count(*) FROM stock_move") } == 0)
  }
}
