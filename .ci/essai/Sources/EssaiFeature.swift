import Desk
import Essai
import EssaiFacts
import Kernel
import Lists
import Plan

/// Notes.
package let essaiFeature = Feature(
  module: EssaiModule.module, rights: RightsTitle("Notes", at: 90),
  grants: [Grant(.readEssai, to: StartingRole.consulting)],
  records: [Record(.essaiNote, "note", permission: .readEssai)],
  lists: [Screens.essaiNotes], forms: [Screens.essaiNote],
  menu: [MenuEntry("Notes", .essaiNotes, in: .tools, at: 90)])
