// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/Coverage.h"

#include "app/base/EnumNames.h"
#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using State = CarrierProof::State;

constexpr EnumNames<State, 2> proofStates{{{
    {State::Built, QLatin1StringView("built")},
    {State::Planned, QLatin1StringView("planned")},
}}};

constexpr EnumNames<CoveredRule::State, 4> coverageStates{{{
    {CoveredRule::State::Carried, QLatin1StringView("carried")},
    {CoveredRule::State::Partly, QLatin1StringView("partly")},
    {CoveredRule::State::Planned, QLatin1StringView("planned")},
    {CoveredRule::State::NotDesk, QLatin1StringView("not-desk")},
}}};

CarrierProof readProof(JsonReader &reader)
{
    CarrierProof proof;
    proof.kind = reader.named("kind"_L1, carrierKindFromName);
    proof.name = reader.text("name"_L1);
    proof.state = reader.named("state"_L1, [](QStringView name) { return proofStates.value(name); });
    if (proof.state == State::Built) {
        proof.source = reader.text("source"_L1);
        proof.tests = reader.texts("tests"_L1);
        reader.require("tests"_L1, !proof.tests.isEmpty());
    }
    if (reader.has("note"_L1))
        proof.note = reader.text("note"_L1);
    return proof;
}

bool isSame(const CarrierProof &a, const CarrierProof &b)
{
    return a.kind == b.kind && a.name == b.name;
}

CarrierProof proofOf(const Carrier &carrier, const QList<CarrierProof> &proofs)
{
    CarrierProof wanted;
    wanted.kind = carrier.kind;
    wanted.name = carrier.name;
    const auto found =
        std::ranges::find_if(proofs, [&wanted](const CarrierProof &proof) { return isSame(proof, wanted); });
    return found == proofs.end() ? wanted : *found;
}

CoveredRule::State stateOf(const CoveredRule &covered)
{
    if (!covered.rule.notDesk.isEmpty())
        return CoveredRule::State::NotDesk;
    const auto built = std::ranges::count(covered.carriers, State::Built, &CarrierProof::state);
    if (built == covered.carriers.size())
        return CoveredRule::State::Carried;
    return built > 0 ? CoveredRule::State::Partly : CoveredRule::State::Planned;
}

} // namespace

QString coverageStateName(CoveredRule::State state)
{
    return coverageStates.name(state);
}

Result<QList<CarrierProof>> parseCarrierProofs(QByteArrayView json)
{
    JsonReader reader(QJsonDocument::fromJson(json.toByteArray()).object());
    reader.constant("type"_L1, "bantin-carriers/1"_L1);
    const QList<CarrierProof> proofs = reader.objects("carriers"_L1, readProof);
    for (const CarrierProof &proof : proofs) {
        reader.require("carriers"_L1, std::ranges::count_if(proofs, [&](const CarrierProof &other) {
                                          return isSame(proof, other);
                                      }) == 1);
    }
    if (const auto problem = reader.problem())
        return Error{Fault::InvalidInput, u"coverage-invalid"_s, Retry::Never, {*problem}, {}};
    return proofs;
}

QList<CoveredRule> coverageOf(const QList<Rule> &rules, const QList<CarrierProof> &proofs)
{
    QList<CoveredRule> covered;
    for (const Rule &rule : rules) {
        CoveredRule entry;
        entry.rule = rule;
        for (const Carrier &carrier : rule.carriers)
            entry.carriers.append(proofOf(carrier, proofs));
        entry.state = stateOf(entry);
        covered.append(entry);
    }
    return covered;
}

} // namespace bantin
