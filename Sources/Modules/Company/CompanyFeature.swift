import Company
import CompanyFacts
import Desk
import Kernel
import Plan
import Store

/// The company itself, who may open it and what their roles permit.
///
/// - Parameter rights: those of every module, asked for when they are shown.
package func companyFeature(rights: Rights) -> Feature {
  Feature(
    module: CompanyModule.module, rights: RightsTitle("Société", at: 12),
    records: [
      Record(.company, "société"), Record(.user, "utilisateur", permission: .administer),
      Record(.role, "rôle", permission: .administer),
    ],
    lists: [Screens.userList],
    forms: [Screens.companyForm, Screens.userForm(rights), Screens.roleForm(rights)],
    menu: [
      MenuEntry("Utilisateurs", .users, in: .tools, at: 4),
      MenuEntry("Rôles et droits", .form(.role), permission: .administer, in: .tools, at: 5),
      MenuEntry("Société", .form(.company, record: 1), permission: .writeCompany, in: .tools, at: 6),
    ],
    pickers: [.user: Screens.userPicker, .paymentTerms: Screens.termsPicker])
}

/// What the store itself keeps: people's access, the log, what waits in it.
package let storeFeature = Feature(
  module: StoreModule.module, rights: RightsTitle("Outils", at: 13),
  grants: [Grant(.readJournal, to: [.bookkeeping, .management])],
  records: [Record(.backlog, "file d’attente", permission: .administer)],
  shares: [Screens.backlogShare])
