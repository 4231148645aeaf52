import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// Income tax withheld at the source (CGI art. 204 A to 204 H).
@Suite struct IncomeTaxTests {
  @Test func `one's own rate goes before the scale`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2026-06-01", more: #", "tax_rate": "4.2""#)
    // 2 048,86 × 4,2 % = 86,05.
    #expect(try office.draft("2026-06")["income_tax"] == "86.05")
    try office.run("hr.update-employee", #"{"employee": "M-001", "tax_rate": "0"}"#)
    #expect(try office.draft("2026-06")["income_tax"] == "0.00")
    try office.run("hr.update-employee", #"{"employee": "M-001", "tax_rate": ""}"#)
    #expect(try office.draft("2026-06")["income_tax"] == "59.42")
  }

  /// CGI art. 204 H, III: « inférieure à 1 635 », then « supérieure ou égale à 1 635 et inférieure à 1 698 »…
  @Test(arguments: [
    ("1634.99", "0"), ("1635.00", "0.5"), ("1697.99", "0.5"), ("1698.00", "1.3"), ("2737.99", "5.3"),
    ("2738.00", "7.5"), ("55557.99", "38"), ("55558.00", "43"), ("0.00", "0"), ("-10.00", "0"),
  ]) func `a limit of the scale belongs to the slice above`(taxable: String, rate: String) throws {
    let office = try TestCompany.pay()
    let parameters = try office.read { try PayParameters.of(day("2026-06-30"), in: $0) }
    #expect(try parameters.neutralTax(on: try #require(Money(decimal: taxable))).decimal == rate)
  }
}
