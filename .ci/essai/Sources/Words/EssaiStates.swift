import Kernel

extension Note.Status: ListedState {
  package var word: StateWord {
    switch self {
    case .open: said("ouverte", .current)
    case .closed: said("close", .good)
    }
  }
}
