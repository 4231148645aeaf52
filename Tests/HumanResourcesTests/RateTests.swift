import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// Rates, ceilings and scales are dated data.
@Suite struct RateTests {
  @Test func `an old month keeps the rates of its time`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.run(
      "hr.set-rate",
      """
      {"code": "vieillesse_plafonnee", "from": "2026-07-01", "employee": "7.00", "employer": "8.60",
       "source": "Décret 2026-600"}
      """)
    for period in ["2026-06", "2026-07"] { try office.draft(period) }
    let only: Set<String> = ["vieillesse_plafonnee"]
    #expect(
      try office.lines("2026-06 M-001", only: only)
        == "vieillesse_plafonnee 2500.00 | 6.9 172.50 | 8.55 213.75")
    #expect(
      try office.lines("2026-07 M-001", only: only) == "vieillesse_plafonnee 2500.00 | 7 175.00 | 8.6 215.00")
    #expect(
      try office.texts(
        "SELECT from_day || ' ' || source FROM pay_parameter WHERE code = 'vieillesse_plafonnee' ORDER BY from_day"
      )
        == ["2026-01-01 CSS art. D242-4", "2026-07-01 Décret 2026-600"])
  }

  /// What is in force at the end of a month rules it.
  @Test func `a validated slip never changes with a rate, its draft does`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-06")
    try office.draft("2026-07")
    try office.run("hr.set-rate", #"{"code": "csa", "from": "2026-06-15", "employer": "1"}"#)
    #expect(try office.lines("2026-06 M-001", only: ["csa"]) == "csa 2500.00 | - 0.00 | 0.3 7.50")
    try office.run("hr.validate-payslip", #"{"payslip": "2026-07 M-001"}"#)
    #expect(try office.lines("2026-07 M-001", only: ["csa"]) == "csa 2500.00 | - 0.00 | 1 25.00")
    #expect(try office.differences() == [])
  }

  @Test func `a value typed wrongly is corrected until a slip was validated with it`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    for value in ["9.00", "9.50"] { try office.set("titre_restaurant_valeur", value) }
    try office.draft("2026-06", #", "meal_vouchers": 10"#)
    #expect(try office.slip("2026-06 M-001").content.mealEmployee == Money(cents: 47_50))
    try office.run("hr.validate-payslip", #"{"payslip": "2026-06 M-001"}"#)
    let again = #"{"code": "titre_restaurant_valeur", "from": "2026-06-01", "value": "10"}"#
    #expect(try office.code("hr.set-rate", again) == "rate-used")
    try office.reverse("2026-06")
    #expect(try office.code("hr.set-rate", again) == "yes")
    #expect(try office.differences() == [])
    try office.attack(
      "INSERT INTO pay_parameter (code, from_day, value, source) VALUES ('smic', '2026-05-01', 1, '')")
    #expect(try office.differences() == ["Des taux de paie ne sont pas dans le journal, ou y manquent."])
  }

  @Test func `a scale of kilometres is corrected whatever slips there are, until a claim was allowed by it`()
    throws
  {
    let office = try TestCompany.pay()
    try office.hire()
    try office.validate("2026-06")
    let again =
      #"{"code": "km_5", "from": "2026-01-01", "brackets": [{"rate": "0.60"}]}"#
    #expect(try office.code("hr.set-rate", again) == "yes")
    try office.run(
      "hr.submit-expense",
      #"{"label": "Visite", "employee": "M-001", "date": "2026-06-12", "lines": [{"category": "kilometres", "km": "10", "power": 5}]}"#
    )
    #expect(try office.code("hr.set-rate", again) == "yes")
    try office.run("hr.approve-expense", #"{"expense": "NF-1"}"#, as: "curieux")
    #expect(try office.code("hr.set-rate", again) == "rate-used")
  }

  @Test func `a year without rates is refused`() throws {
    let office = try TestCompany.pay()
    try office.hire(entry: "2025-06-01")
    #expect(
      try office.code("hr.draft-payslip", #"{"employee": "M-001", "period": "2025-12"}"#) == "rate-unknown")
  }

  @Test(arguments: [
    (#""code": "smic", "from": "2026-07-01", "value": "12.50""#, "yes"),
    (#""code": "smik", "from": "2026-07-01", "value": "12.50""#, "unknown-parameter"),
    (#""code": "smic", "from": "2026-06-01", "value": "12.50""#, "yes"),
    (#""code": "smic", "from": "2026-07-01""#, "rate-shape"),
    (#""code": "smic", "from": "2026-07-01", "value": "-1""#, "rate-negative"),
    (#""code": "smic", "from": "2026-07-01", "employer": "12.50""#, "rate-shape"),
    (#""code": "smic", "from": "2026-07-01", "value": "12.50", "employee": "1""#, "rate-shape"),
    (#""code": "smic", "from": "2026-07-01", "value": "12.50", "brackets": [{"rate": "1"}]"#, "rate-shape"),
    (#""code": "smic", "from": "2026-07-01", "value": "99999999.999999""#, "value-too-high"),
    (#""code": "smic", "from": "2026-07-01", "value": "100000000""#, "invalid-value"),
    (#""code": "smic", "from": "2026-07-01", "value": "1.0000001""#, "invalid-value"),
    (#""code": "effectif", "from": "2026-07-01", "value": "1000000""#, "yes"),
    (#""code": "effectif", "from": "2026-07-01", "value": "1000001""#, "value-too-high"),
    (#""code": "rgdu_delta", "from": "2026-07-01", "value": "1""#, "yes"),
    (#""code": "rgdu_delta", "from": "2026-07-01", "value": "1.0001""#, "value-too-high"),
    (#""code": "rgdu_minimum", "from": "2026-07-01", "value": "2""#, "value-too-high"),
    (#""code": "maladie", "from": "2026-07-01", "employer": "13.30""#, "yes"),
    (#""code": "maladie", "from": "2026-07-01", "employer": "100""#, "yes"),
    (#""code": "maladie", "from": "2026-07-01", "employer": "100.000001""#, "rate-too-high"),
    (#""code": "maladie", "from": "2026-07-01", "employee": "-0.5""#, "rate-negative"),
    (#""code": "maladie", "from": "2026-07-01", "value": "13""#, "rate-shape"),
    (#""code": "maladie", "from": "2026-07-01""#, "rate-shape"),
    (#""code": "csg_assiette", "from": "2026-07-01", "value": "98""#, "yes"),
    (#""code": "csg_assiette", "from": "2026-07-01", "value": "100.5""#, "rate-too-high"),
    (#""code": "titre_restaurant_part", "from": "2026-07-01", "value": "49.99""#, "meal-share"),
    (#""code": "titre_restaurant_part", "from": "2026-07-01", "value": "60.01""#, "meal-share"),
    (#""code": "titre_restaurant_part", "from": "2026-07-01", "value": "60""#, "yes"),
    (
      #""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"up_to": "2000", "rate": "0"}, {"rate": "10"}]"#,
      "yes"
    ),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "10"}]"#, "yes"),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": []"#, "rate-shape"),
    (#""code": "pas_neutre", "from": "2026-07-01""#, "rate-shape"),
    (#""code": "pas_neutre", "from": "2026-07-01", "value": "10""#, "rate-shape"),
    (
      #""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"up_to": "2000", "rate": "0"}]"#,
      "rate-shape"
    ),
    (
      #""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "0"}, {"rate": "10"}]"#,
      "rate-shape"
    ),
    (
      #""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"up_to": "2", "rate": "0"}, {"up_to": "2", "rate": "1"}, {"rate": "2"}]"#,
      "rate-shape"
    ),
    (
      #""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"up_to": "-2", "rate": "0"}, {"rate": "2"}]"#,
      "rate-negative"
    ),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "-1"}]"#, "rate-negative"),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "100.5"}]"#, "rate-too-high"),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "1", "plus": "5"}]"#, "rate-shape"),
    (#""code": "pas_neutre", "from": "2026-07-01", "brackets": [{"rate": "1", "more": "5"}]"#, "unknown-key"),
    (
      #""code": "km_5", "from": "2026-07-01", "brackets": [{"up_to": "5000", "rate": "0.64"}, {"rate": "0.36", "plus": "1400"}]"#,
      "yes"
    ),
    (#""code": "km_5", "from": "2026-07-01", "brackets": [{"rate": "0.36", "plus": "-1"}]"#, "rate-negative"),
    (
      #""code": "km_5", "from": "2026-07-01", "brackets": [{"rate": "0.36", "plus": "9999999999999.99"}]"#,
      "value-too-high"
    ),
    (#""code": "km_5", "from": "2026-07-01", "brackets": [{"rate": "1000.01"}]"#, "value-too-high"),
    (#""code": "smic", "from": "2026-07-01", "value": "12.50", "source": "\u0000""#, "invalid-text"),
    (#""code": "smic", "from": "juillet", "value": "12.50""#, "invalid-value"),
  ]) func `shapes and limits`(fields: String, code: String) throws {
    let office = try TestCompany.pay()
    let refusal = try office.refusal("hr.set-rate", "{\(fields)}")
    #expect((refusal?.code ?? "yes") == code)
    #expect(refusal?.message.hasSuffix(".") ?? true)
  }

  @Test func `a scale rules from its day on`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.run(
      "hr.set-rate",
      """
      {"code": "pas_neutre", "from": "2026-07-01", "source": "Loi",
       "brackets": [{"up_to": "2048.86", "rate": "1"}, {"up_to": "3000", "rate": "10"}, {"rate": "20"}]}
      """)
    for period in ["2026-06", "2026-07"] { try office.draft(period) }
    // 2 048,86 is the limit, hence in the slice above it.
    #expect(try office.lines("2026-06 M-001", only: ["pas"]) == "pas 2048.86 | 2.9 59.42 | - 0.00")
    #expect(try office.lines("2026-07 M-001", only: ["pas"]) == "pas 2048.86 | 10 204.89 | - 0.00")
  }

  /// Were the law to end the general reduction, its two coefficients would be nothing.
  @Test func `a reduction of nothing is no reduction`() throws {
    let office = try TestCompany.pay()
    try office.hire()
    try office.set("rgdu_minimum", "0", from: "2026-02-01")
    try office.set("rgdu_delta", "0", from: "2026-02-01")
    try office.validate("2026-02")
    #expect(try office.slip("2026-02 M-001").content.month.relief == .zero)
    // 3 162,65 of a usual January, without 429,75 of reduction.
    #expect(try office.slip("2026-02 M-001").content.employerCost.decimal == "3592.40")
  }

  /// The greatest of each value taken at once.
  @Test func `the greatest rates never overflow`() throws {
    let office = try TestCompany.pay()
    try office.hire("1000000.00", more: #", "hours": "1""#)
    for (code, value) in [
      ("smic", "1000000"), ("pmss", "1000000"), ("rgdu_limite", "1000000"), ("rgdu_minimum", "1"),
      ("rgdu_delta", "1"),
      ("hs_deduction_patronale", "1000000"), ("hs_exonerees_an", "1000000"), ("effectif", "19"),
    ] { try office.set(code, value, from: "2026-02-01") }
    try office.validate("2026-02", #", "overtime_50": "200""#)
    #expect(try office.slip("2026-02 M-001").content.gross.decimal == "301000000.00")
    #expect(try office.differences() == [])
  }
}
