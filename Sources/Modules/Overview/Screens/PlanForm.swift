import Company
import Desk
import Kernel
import OverviewFacts
import Plan
import Store

extension Screens {
  /// Moves the company to a greater plan.
  static let planForm = FormScreen(
    id: .planChange, title: "Changer de plan", permission: .changePlan,
    fields: { _, _, _ in
      [
        FormField(
          .plan, "Plan", .choice(Plan.range.map { Choice(String($0), planTitle($0)) }), required: true)
      ]
    },
    load: { reading, _ in
      [.plan: String(min(try CompanyProfile.load(in: reading).plan + 1, Plan.range.upperBound))]
    },
    notes: { reading, _, values in
      let current = try CompanyProfile.load(in: reading).plan
      return ["La société est au plan \(planTitle(current))."]
        + planNotes(Int(values.text(.plan)) ?? current, from: current)
    },
    question: { reading, _, values in
      let (plan, current) = (Int(values.text(.plan)) ?? 0, try CompanyProfile.load(in: reading).plan)
      if let refusal = Plan.refusal(ofMovingTo: plan, from: current) { throw refusal }
      return Question(
        "Passer au plan \(planTitle(plan)) ? La société ne revient pas à un plan plus petit.",
        isDangerous: true)
    },
    save: { session, _, values in
      let plan = Int(values.text(.plan)) ?? 0
      try session.grow(to: plan)
      return Outcome("La société est au plan \(planTitle(plan)).", leaves: true)
    })

  /// « 2 Business ».
  private static func planTitle(_ plan: Int) -> String { "\(plan) \(Plan.title(plan))" }

  private static func planNotes(_ plan: Int, from current: Int) -> [String] {
    let known = Plan.modules(of: current)
    let new = Plan.modules(of: plan).filter { !known.contains($0) }.map(\.title)
    guard !new.isEmpty else { return [] }
    return [
      "Deviennent actifs : \(new.joined(separator: ", ")).",
      "Ils reprennent tout ce qui a été fait jusqu'ici.",
    ]
  }
}
