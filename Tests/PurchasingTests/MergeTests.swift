import Documents
import Kernel
import Parties
import PartiesFacts
import Store
import TestSupport
import Testing

@testable import Purchasing

struct SupplierMergeTests {
  /// MET, and MET2 which is the same.
  private func twins() throws -> TestCompany {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"code": "MET2", "name": "Métaux", "roles": ["fournisseur"]}"#)
    return office
  }

  private func draft(_ number: String, of supplier: String, in office: TestCompany) throws -> SavedDraft {
    try office.run(
      DraftPurchase.self,
      #"{"supplier": "\#(supplier)", "number": "\#(number)", "lines": [{"label": "Acier", "price": "100"}]}"#)
  }

  @Test func `a merge takes drafts along, and leaves what is validated or placed`() throws {
    let office = try twins()
    _ = try office.validate(try draft("F-1", of: "MET2", in: office))
    _ = try draft("F-2", of: "MET2", in: office)
    let order = try office.run(
      DraftPurchaseOrder.self, #"{"supplier": "MET2", "lines": [{"label": "Acier", "price": "10"}]}"#)
    try office.run(MergeParties.self, #"{"from": "MET2", "into": "MET"}"#)
    #expect(try office.texts("SELECT party_id FROM purchase ORDER BY id") == ["2", "1"])
    #expect(
      try office.texts("SELECT party_id || ' ' || sort_supplier FROM purchase_order") == ["1 metaux du rhone"]
    )
    try office.run(PlacePurchaseOrder.self, #"{"order": \#(order.id)}"#)
    #expect(try office.faults() == [])
  }

  @Test func `a number of a merged supplier is the kept one's too`() throws {
    let office = try twins()
    _ = try office.validate(try draft("F-1", of: "MET2", in: office))
    let twin = try draft("F-1", of: "MET", in: office)
    try office.run(MergeParties.self, #"{"from": "MET2", "into": "MET"}"#)
    #expect(throws: PurchasingRefusal.duplicateNumber("F-1", ours: "ACH-2026-00001")) {
      try office.validate(twin)
    }
    #expect(throws: PurchasingRefusal.duplicateNumber("f 01", ours: "ACH-2026-00001")) {
      try draft("f 01", of: "MET", in: office)
    }
  }

  @Test func `a placed order of a merged supplier is still received and invoiced`() throws {
    let office = try twins()
    let order = try office.run(
      DraftPurchaseOrder.self, #"{"supplier": "MET2", "lines": [{"label": "Acier", "price": "10"}]}"#)
    try office.run(PlacePurchaseOrder.self, #"{"order": \#(order.id)}"#)
    try office.run(MergeParties.self, #"{"from": "MET2", "into": "MET"}"#)
    _ = try office.receive()
    try office.bill("O-1")
    #expect(try office.find("ACH-2026-00001").content.supplier.code == "MET")
    #expect(try office.match() == "1 ordered, 1 in, 1 billed, 0 to come")
    #expect(try office.faults() == [])
  }

  @Test func `whoever sends a first invoice becomes a supplier`() throws {
    let office = try TestCompany()
    try office.run(CreateParty.self, #"{"code": "DUP", "name": "Dupont", "roles": ["client"]}"#)
    let draft = try draft("F-1", of: "DUP", in: office)
    #expect(try office.texts("SELECT is_supplier FROM party WHERE code = 'DUP'") == ["0"])
    _ = try office.validate(draft)
    #expect(try office.texts("SELECT is_supplier FROM party WHERE code = 'DUP'") == ["1"])
    #expect(try office.faults() == [])
  }
}
