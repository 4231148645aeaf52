import Kernel

/// Whether a file is still kept with its record.
enum AttachmentState: String, ListedState {
  case attached = "jointe"
  case detached = "retiree"

  var word: StateWord {
    switch self {
    case .attached: said("jointe")
    case .detached: said("retirée", .faint)
    }
  }
}
