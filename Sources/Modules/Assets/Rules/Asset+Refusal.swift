import AssetsFacts
import Kernel

extension Asset {
  /// What one may want of an asset.
  package enum Command: String, CaseIterable, Sendable {
    case edit, depreciate, assign, dispose, scrap, collect
  }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> AssetsRefusal? {
    switch (command, status) {
    case (.edit, _): nil
    case (.depreciate, .inService): method == .none ? .notDepreciable(code) : nil
    case (.assign, .inService), (.dispose, .inService), (.scrap, .inService): nil
    case (.collect, .inService): .stillInService(code)
    case (.collect, .sold): refusalToCollect
    case (.collect, .scrapped): .nothingToCollect(code)
    case (.depreciate, .sold), (.assign, .sold), (.dispose, .sold), (.scrap, .sold): gone
    case (.depreciate, .scrapped), (.assign, .scrapped), (.dispose, .scrapped), (.scrap, .scrapped): gone
    }
  }

  private var gone: AssetsRefusal? {
    disposal.map { $0.outcome == .sold ? .alreadySold(code, $0.day) : .alreadyScrapped(code, $0.day) }
  }

  private var refusalToCollect: AssetsRefusal? {
    guard let disposal, disposal.gross > .zero else { return .nothingToCollect(code) }
    return disposal.collected.map { .alreadyCollected(code, $0.day) }
  }
}
