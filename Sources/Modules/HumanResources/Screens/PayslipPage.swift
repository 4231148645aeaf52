import Company
import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  /// A payslip, line by line, to read and to print (C. trav. art. R3243-1).
  package static let payslipPage = PageScreen(
    id: .payslip,
    title: { reading, id in "Fiche de paie \(try payslip(id, in: reading).number)" },
    text: { reading, id in
      let slip = try payslip(id, in: reading)
      let company = try CompanyProfile.load(in: reading)
      let before = try Payslip.toDate(of: slip.employee, before: slip.period, in: reading)
      // With what it undoes, a reversal leaves the year as it was before them.
      let year = slip.status == .reversal ? before : before + slip.content.month
      return (heading(of: slip, company) + lines(of: slip) + totals(of: slip, year)).joined(separator: "\n")
    })

  private static func heading(of slip: Payslip, _ company: CompanyProfile) -> [String] {
    let printed = slip.printed
    let employer = [
      company.name, company.address.oneLine, company.siret.map { "SIRET \($0.formatted)" } ?? "",
      company.naf.isEmpty ? "" : "Code NAF \(company.naf)",
    ].filter { !$0.isEmpty }
    let facts = [
      ("Salarié", "\(printed.name) (\(printed.code))"), ("Adresse", printed.address.joined(separator: ", ")),
      ("N° de sécurité sociale", printed.socialNumber),
      ("Emploi", [printed.position, printed.classification].filter { !$0.isEmpty }.joined(separator: ", ")),
      ("Contrat", "\(printed.contract), \(printed.standing), depuis le \(printed.entry.french)"),
      ("Sortie", printed.exit?.french ?? ""), ("Convention collective", printed.agreement),
      ("Horaire", "\(printed.hours.french) h par mois"), ("État", slip.status.label),
      ("Payée le", slip.paidOn?.french ?? ""),
    ]
    return employer.map { "  \($0)" } + [
      "", "  BULLETIN DE PAIE  \(slip.period.monthName.uppercased()) \(slip.period.year)", "",
    ] + factLines(facts) + [""]
  }

  /// Label, base, the employee's rate and part, the employer's part.
  private static func row(_ cells: (String, String, String, String, String)) -> String {
    let text =
      "  \(padded(String(cells.0.prefix(36)), to: 36))\(left(cells.1, to: 11))\(left(cells.2, to: 8))"
      + "\(left(cells.3, to: 10))\(left(cells.4, to: 11))"
    guard let end = text.lastIndex(where: { $0 != " " }) else { return "" }
    return String(text[...end])
  }

  private static func lines(of slip: Payslip) -> [String] {
    let sections = PayLine.Section.allCases.compactMap { section -> [String]? in
      let lines = slip.content.lines.filter { $0.section == section }
      guard !lines.isEmpty else { return nil }
      return [section.title]
        + lines.map { line in
          row(
            (
              line.label, line.base?.french ?? "", line.employeeRate?.french ?? "", shown(line.employee),
              shown(line.employer)
            ))
        } + subtotal(after: section, slip)
    }
    return [row(("", "Base", "Taux", "Salarié", "Employeur"))] + sections.flatMap { $0 + [""] }
  }

  private static func shown(_ amount: Money) -> String { amount == .zero ? "" : amount.french }

  private static func subtotal(after section: PayLine.Section, _ slip: Payslip) -> [String] {
    let content = slip.content
    return switch section {
    case .earnings: [row(("Salaire brut", "", "", content.gross.french, ""))]
    case .reliefs:
      [
        row(
          (
            "Total des cotisations", "", "", content.employeeContributions.french,
            content.employerContributions.french
          ))
      ]
    case .health, .retirement, .family, .unemployment, .others, .csg, .tax, .deductions: []
    }
  }

  private static func totals(of slip: Payslip, _ year: PayToDate) -> [String] {
    let content = slip.content
    let amounts: [(String, Money)] = [
      ("Montant net social", content.netBeforeTax),
      ("NET À PAYER AVANT IMPÔT", content.netBeforeTax), ("Net imposable", content.taxable),
      ("Impôt prélevé à la source", content.incomeTax),
      ("Titres-restaurant et avances repris", content.mealEmployee + content.recovered),
      ("NET À PAYER", content.net),
      ("Coût total pour l’employeur", content.employerCost),
      ("Allègements de cotisations", content.month.relief),
    ]
    return amounts.map { row(($0.0, "", "", $0.1.french, "")) } + [
      "", "  Cumuls \(slip.period.year)",
      row(("Brut", "", "", year.gross.french, "")),
      row(("Net imposable", "", "", year.taxable.french, "")),
      row(("Impôt prélevé", "", "", year.incomeTax.french, "")),
      "", "  À conserver sans limitation de durée. Informations : www.service-public.fr.",
    ]
  }
}
