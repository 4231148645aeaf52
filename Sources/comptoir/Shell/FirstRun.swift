import ArgumentParser
import Desk
import Foundation
import Kernel
import Plan
import Program
import Shell
import Store
import Terminal

/// The first minutes: a short form that makes the company, or the demonstration.
///
/// The form is an ordinary one, shown over an empty company of its own that is thrown away.
enum FirstRun {
  /// Answers whether the company now exists.
  static func offer(options: CompanyOptions, theme: String?) throws -> Bool {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "comptoir-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let account = UnixAccount.current
    let blank = try Store.create(folder.appendingPathComponent("vide").path, composition: Program.composition)
    try blank.welcomeFirstUser(login: account.login, name: account.login, on: options.today)
    let session = Session(store: blank, login: account.login, today: options.today)
    let demo = folder.appendingPathComponent("demo").path
    let form = form(company: options.path, demo: demo, account: account)
    let catalogue = Catalogue(
      [Feature(forms: [form])], start: .form(form.id),
      company: { _ in CompanyBadge(name: "Bienvenue", plan: 1, activeModules: []) })
    try ShellLoop.run(session: session, catalogue: catalogue, theme: theme)
    if FileManager.default.fileExists(atPath: demo) {
      try DemoCommand.parse([]).run()
      return false
    }
    return FileManager.default.fileExists(atPath: options.path)
  }

  private static func form(company: String, demo: String, account: UnixAccount) -> FormScreen {
    FormScreen(
      id: FormID("premier.lancement"), title: "Première ouverture", permission: .administer,
      fields: { _, _, values in
        let choice = FormField(
          .start, "Commencer par",
          .choice([Choice("company", "ma société"), Choice("demo", "la démonstration")]),
          required: true)
        return values[.start] == "demo" ? [choice] : [choice] + identity
      },
      load: { _, _ in [.start: "company", .plan: "1", .fiscalYearStart: "01-01"] },
      notes: { _, _, _ in
        [
          "La société tient dans un seul fichier :", company,
          "Tout se change ensuite dans Outils › Société.",
        ]
      },
      save: { session, _, values in
        if values[.start] == "demo" {
          _ = FileManager.default.createFile(atPath: demo, contents: nil)
          return Outcome("", ends: true)
        }
        try NewCompany(values).create(
          at: company, login: account.login, name: account.login, on: session.today)
        return Outcome("Société créée.", ends: true)
      })
  }

  private static let identity: [FormField] = [
    FormField(.name, "Raison sociale", .text(max: 100), required: true, section: "La société"),
    FormField(.legalForm, "Forme", .text(max: 40), hint: "SARL, SAS, EI…"),
    FormField(.siren, "SIREN", .text(max: 14), hint: "neuf chiffres ; vide s'il n'est pas encore connu"),
    FormField(.street, "Rue", .text(max: 100)),
    FormField(.postcode, "Code postal", .text(max: 10)),
    FormField(.city, "Ville", .text(max: 60)),
    FormField(
      .plan, "Plan", .choice((1...3).map { Choice(String($0), Plan.title($0)) }), required: true,
      section: "Le logiciel"),
    FormField(
      .fiscalYearStart, "Exercice ouvert le", .text(max: 5), required: true,
      hint: "mois-jour : 01-01, 07-01"),
  ]
}

/// The fields of the first form: what a new company is asked.
extension FieldID {
  fileprivate static let start = FieldID("start")
  fileprivate static let legalForm = FieldID("legal_form")
  fileprivate static let siren = FieldID("siren")
  fileprivate static let street = FieldID("street")
  fileprivate static let postcode = FieldID("postcode")
  fileprivate static let city = FieldID("city")
  fileprivate static let fiscalYearStart = FieldID("fiscal_year_start")
}
