// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/regulation/Rule.h"

#include <QStringList>

namespace bantin {

/// What is known of one carrier in this build, from resources/coverage: kept apart from the profiles, because a test that
/// moves must not change a regulation.
struct CarrierProof {
    enum class State { Built, Planned };

    Carrier::Kind kind = Carrier::Kind::Check;
    QString name;
    State state = State::Planned;
    QString source;    ///< the file that does it, from the top of the sources; empty while planned
    QStringList tests; ///< "tests/content/test_x.cpp::sentenceOfTheTest"; never empty once built
    QString note;      ///< what of it is not there yet; may be empty
};

/// "coverage-invalid" (place) on anything that is not exactly a list of proofs, each carrier once, built ones with source and
/// tests, planned ones without.
Result<QList<CarrierProof>> parseCarrierProofs(QByteArrayView json);

/// One requirement and what carries it.
struct CoveredRule {
    enum class State {
        Carried, ///< every carrier is built
        Partly,  ///< some are
        Planned, ///< none is yet
        NotDesk,
    };

    Rule rule;
    State state = State::Planned;
    QList<CarrierProof> carriers; ///< in the rule's order; planned where nothing is known of one
};

/// "carried", "partly", "planned", "not-desk".
QString coverageStateName(CoveredRule::State state);

/// In the order of the rules.
QList<CoveredRule> coverageOf(const QList<Rule> &rules, const QList<CarrierProof> &proofs);

} // namespace bantin
