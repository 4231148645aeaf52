import Desk
import Kernel
import Lists
import Parties
import PartiesFacts
import Store

extension Screens {
  static let contactLists: [ListScreen] = [
    ListScreen(
      .contacts, create: .form(.contact), actions: contactActions,
      open: { .form(.contact, record: $1.number) },
      behind: { $1.named(.party) })
  ]
}
