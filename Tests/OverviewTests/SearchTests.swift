import Desk
import Kernel
import Program
import Store
import TestSupport
import Testing

@testable import Overview
@testable import Parties

struct SearchTests {
  private func find(_ text: String, in office: TestCompany, as login: String = "test") throws -> [String] {
    try office.read(as: login) { try Program.catalogue.search.find(text, in: $0) }.map {
      "\($0.kind.rawValue) \($0.title)"
    }
  }

  private static func office() throws -> TestCompany { try TestCompany(start) }

  private static let start = CompanyStart(from: TestCompany.history) { office in
    try office.invoice("ALFA", net: "1045.00", on: "2013-06-01")
    try office.run(
      AddContact.self,
      #"{"party": "BETA", "last_name": "Lefèvre", "first_name": "Jeanne", "phone": "06 11 22 33 44"}"#)
  }

  @Test func `a series and a count find a number`() throws {
    let office = try Self.office()
    #expect(try find("fa 1", in: office) == ["invoice FA-2013-00001"])
    #expect(try find("FA1", in: office) == ["invoice FA-2013-00001"])
    #expect(try find("fa-2013-00001", in: office) == ["invoice FA-2013-00001"])
    #expect(try find("b2", in: office).first == "invoice B2")
    #expect(try find("e 6", in: office).first == "receipt E-6")
  }

  @Test func `letters find parties first, then their documents`() throws {
    let office = try Self.office()
    let found = try find("bet", in: office)
    #expect(found.prefix(4) == ["party Société Bêta", "invoice B3", "invoice B2", "invoice B1"])
    #expect(try find("oeuvres gam", in: office).first == "party Gamma & Œuvres")
  }

  @Test func `an amount finds documents of that total or remainder, and receipts`() throws {
    let office = try Self.office()
    #expect(try find("1254,00", in: office) == ["invoice FA-2013-00001"])
    #expect(try find("700,00", in: office) == ["receipt E-10"])
    try office.receive("54.00", from: "ALFA", on: "2013-06-02", for: "FA-2013-00001")
    #expect(try find("1 200", in: office).prefix(2) == ["invoice B2", "invoice FA-2013-00001"])
  }

  @Test func `a SIREN, a telephone and a contact find who they belong to`() throws {
    let office = try Self.office()
    #expect(try find("732829320", in: office) == ["party Alfa Électricité"])
    #expect(try find("732 829 320", in: office) == ["party Alfa Électricité"])
    #expect(try find("04 72 11 22 33", in: office) == ["party Société Bêta"])
    #expect(try find("0472112233", in: office) == ["party Société Bêta"])
    #expect(try find("lefevre jeanne", in: office) == ["party Société Bêta", "contact Jeanne Lefèvre"])
  }

  @Test func `nothing is found out of scope`() throws {
    let office = try Self.office()
    for text in ["alfa", "fa 1", "1254,00", "732829320", "A3", "e 1"] {
      #expect(try find(text, in: office, as: "paul") == [], "\(text)")
    }
    #expect(try find("", in: office) == [])
    #expect(try find("\"*'%", in: office) == [])
  }
}
