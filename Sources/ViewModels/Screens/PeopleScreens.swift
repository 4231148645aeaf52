import Kernel
import Reports
import Store

extension Screens {
  /// Who may open the company.
  static let userList = ListScreen(listing("outils.utilisateurs"), open: { _, _ in nil })

  static let peopleForms: [FormScreen] = []

  static let peopleEntries = [entry("Utilisateurs", "outils.utilisateurs")]
}
