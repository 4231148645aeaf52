import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The payslips, drafts and what undid others among them; about one employee when a code is given.
  package static let payslips = Listing(
    id: .payslips, title: "Fiches de paie", noun: ("fiche de paie", "fiches de paie"),
    permission: .readSalaries, module: .humanResources,
    columns: [
      ListColumn(
        "periode", "Mois", width: 7, keep: 1, sql: "substr(payslip.period, 1, 7)", sort: "payslip.period"),
      ListColumn("code", "Matr.", width: 7, keep: 4, sql: "payslip.code"),
      ListColumn("nom", "Nom", width: 20, keep: 1, sql: "\(StaffSQL.name)", sort: "payslip.sort_name"),
      ListColumn("brut", "Brut", .money, width: 11, keep: 2, total: true, sql: "payslip.gross"),
      ListColumn(
        "cotisations", "Cotisations", .money, width: 11, keep: 5, total: true,
        sql: "payslip.gross - payslip.net_before_tax"),
      ListColumn(
        "net_avant_impot", "Avant impôt", .money, width: 11, keep: 4, total: true,
        sql: "payslip.net_before_tax"),
      ListColumn("impot", "Impôt", .money, width: 9, keep: 5, total: true, sql: "payslip.income_tax"),
      ListColumn("net", "Net à payer", .money, width: 11, keep: 1, total: true, sql: "payslip.net"),
      ListColumn("cout", "Coût", .money, width: 11, keep: 3, total: true, sql: "payslip.employer_cost"),
      ListColumn("etat", "État", .status(Payslip.Status.words), width: 10, keep: 1, sql: PaySQL.state),
      ListColumn(
        "payee_le", "Payée le", .day, width: 10, keep: 4,
        sql: ListExpression(now: "paid.day", past: "iif(paid.day <= :as_of, paid.day, NULL)")),
      .export("net_imposable", .money, sql: "payslip.taxable"), .export("date", .day, sql: "payslip.day"),
      .export("motif", sql: "payslip.reason"),
    ],
    sort: ListSort("periode", descending: true),
    emptyHint: "Aucune fiche de paie : m prépare celles du mois.",
    source: { scope in
      ListSource(
        from: "payslip",
        joins: [
          ListJoin("employee", "employee", on: "employee.id = payslip.employee_id"),
          ListJoin("paid", "payslip_payment", on: "paid.payslip_id = payslip.id"),
        ],
        id: "payslip.id",
        conditions: [
          scope.isPast ? "payslip.status = 'validated' AND payslip.day <= :as_of" : "1",
          scope.parameter == nil ? "1" : "payslip.code = :code COLLATE NOCASE",
        ],
        arguments: scope.parameter.map { ["code": $0] } ?? [:],
        search: .anywhere(["payslip.code", StaffSQL.name, "substr(payslip.period, 1, 7)"]),
        day: "payslip.period")
    })

  /// Advances on pay, and what remains of them.
  package static let advances = Listing(
    id: .advances, title: "Avances sur salaire", noun: ("avance", "avances"),
    permission: .readSalaries, module: .humanResources,
    columns: [
      ListColumn("numero", "N°", width: 7, keep: 2, sql: "'AV-S-' || advance.id", sort: "advance.id"),
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "advance.day", sort: "advance.day"),
      ListColumn("code", "Matr.", width: 7, keep: 4, sql: "employee.code"),
      ListColumn("nom", "Nom", width: 22, keep: 1, sql: "\(StaffSQL.name)", sort: "employee.sort_name"),
      ListColumn("montant", "Montant", .money, width: 11, keep: 1, total: true, sql: "advance.amount"),
      ListColumn("mensualite", "Par mois", .money, width: 11, keep: 4, sql: "advance.monthly"),
      ListColumn("rembourse", "Repris", .money, width: 11, keep: 3, total: true, sql: PaySQL.givenBack),
      ListColumn(
        "reste", "Reste", .money, width: 11, keep: 1, total: true,
        sql: ListExpression(
          now: "advance.amount - (\(PaySQL.givenBack.now))",
          past: "advance.amount - (\(PaySQL.givenBack.past))")),
      ListColumn(
        "etat", "État", .status(AdvanceState.words), width: 8, keep: 1,
        sql: ListExpression(
          now: advanceState(PaySQL.givenBack.now), past: advanceState(PaySQL.givenBack.past))),
      ListColumn("note", "Note", width: 20, keep: 5, sql: "advance.note"),
      .export("moyen", .status(PaymentMethod.words), sql: "advance.method"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune avance : F2 en accorde une.",
    source: { scope in
      ListSource(
        from: "advance", joins: [ListJoin("employee", "employee", on: "employee.id = advance.employee_id")],
        id: "advance.id", conditions: [scope.isPast ? "advance.day <= :as_of" : "1"],
        search: .anywhere(["'AV-S-' || advance.id", "employee.code", StaffSQL.name, "advance.note"]),
        day: "advance.day")
    })

  private static func advanceState(_ givenBack: String) -> String {
    "iif(advance.amount > (\(givenBack)), \(AdvanceState.underWay.sql), \(AdvanceState.settled.sql))"
  }

  /// What each body is owed by payslips, and was paid.
  package static let socialBodies = Listing(
    id: .socialBodies, title: "Organismes sociaux", noun: ("organisme", "organismes"),
    permission: .readSalaries, module: .humanResources,
    columns: [
      ListColumn("organisme", "Organisme", width: 24, keep: 1, sql: "\(PaySQL.body("body.code"))"),
      ListColumn("du", "Dû", .money, width: 13, keep: 2, total: true, sql: PaySQL.due),
      ListColumn("paye", "Payé", .money, width: 13, keep: 2, total: true, sql: PaySQL.paid),
      ListColumn(
        "reste", "Reste à payer", .money, width: 14, keep: 1, total: true,
        sql: ListExpression(
          now: "\(PaySQL.due.now) - \(PaySQL.paid.now)", past: "\(PaySQL.due.past) - \(PaySQL.paid.past)")),
      ListColumn(
        "dernier", "Dernier paiement", .day, width: 16, keep: 3,
        sql: ListExpression(
          now: "(SELECT max(day) FROM contribution_payment AS p WHERE p.body = body.code)",
          past:
            "(SELECT max(day) FROM contribution_payment AS p WHERE p.body = body.code AND p.day <= :as_of)")),
      .export("code", sql: "body.code"),
    ],
    sort: ListSort("organisme"), emptyHint: "Aucun organisme.",
    source: { _ in
      ListSource(
        with: PaySQL.bodies, from: "body", id: "body.id", paging: .whole,
        search: .anywhere(["body.code", PaySQL.body("body.code")]))
    })

  /// Rates, ceilings and scales of pay, each from its day on, with where it comes from.
  package static let payRates = Listing(
    id: .payRates, title: "Taux de paie", noun: ("taux", "taux"), permission: .readEmployees,
    module: .humanResources,
    columns: [
      ListColumn(
        "libelle", "Paramètre", width: 38, keep: 1, sql: "\(PaySQL.parameter("pay_parameter.code"))"),
      ListColumn("depuis", "Depuis", .day, width: 10, keep: 1, sql: "pay_parameter.from_day"),
      ListColumn("salarial", "Salarial %", .price, width: 10, keep: 2, sql: "pay_parameter.employee"),
      ListColumn("patronal", "Patronal %", .price, width: 10, keep: 2, sql: "pay_parameter.employer"),
      ListColumn("valeur", "Valeur", .price, width: 10, keep: 2, sql: "pay_parameter.value"),
      ListColumn(
        "tranches", "Tranches", .count, width: 8, keep: 4, sql: "json_array_length(pay_parameter.brackets)"),
      ListColumn("etat", "État", .status(PayRateState.words), width: 10, keep: 3, sql: rateState),
      ListColumn("source", "Source", width: 40, keep: 4, sql: "pay_parameter.source"),
      .export("code", sql: "pay_parameter.code"), .export("bareme", sql: "pay_parameter.brackets"),
    ],
    sort: ListSort("libelle"), emptyHint: "Aucun taux.",
    source: { _ in
      ListSource(
        from: "pay_parameter", id: "pay_parameter.id", paging: .whole, tie: "pay_parameter.from_day",
        search: .anywhere([
          "pay_parameter.code", PaySQL.parameter("pay_parameter.code"), "pay_parameter.source",
        ]), day: "pay_parameter.from_day")
    })

  private static let rateState: ListExpression = """
    CASE WHEN EXISTS (SELECT 1 FROM pay_parameter AS mended WHERE mended.code = pay_parameter.code
        AND mended.from_day = pay_parameter.from_day AND mended.id > pay_parameter.id) THEN \(PayRateState.replaced.sql)
      WHEN pay_parameter.from_day > :as_of THEN \(PayRateState.toCome.sql)
      WHEN EXISTS (SELECT 1 FROM pay_parameter AS later WHERE later.code = pay_parameter.code
        AND later.from_day > pay_parameter.from_day AND later.from_day <= :as_of) THEN \(PayRateState.past.sql)
      ELSE \(PayRateState.inForce.sql) END
    """
}
