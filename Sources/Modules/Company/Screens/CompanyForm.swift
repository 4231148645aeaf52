import Company
import CompanyFacts
import Desk
import Kernel
import Plan
import Store

extension Screens {
  /// The company's own record: what its documents print and the policies its modules follow.
  package static let companyForm = FormScreen(
    id: .company, title: "Société", permission: .writeCompany,
    fields: { _, _, _ in CompanyProfile.fields.form },
    load: { reading, _ in try CompanyProfile.load(in: reading).formValues },
    notes: { reading, _, values in
      guard values.isOn(.vatFranchise) else { return [] }
      return ["Franchise en base : aucune TVA, et les documents le disent (CGI art. 293 B)."]
    },
    save: { session, _, values in
      let changed = values.changed(from: try session.read { try CompanyProfile.load(in: $0).formValues })
      guard !changed.isEmpty else { return Outcome("Rien n'a changé.", leaves: true) }
      _ = try FormArguments(changed, fields: CompanyProfile.fields.form, clearing: true).perform(
        UpdateCompany.self, in: session)
      return Outcome("La société est enregistrée.", leaves: true)
    })
}
