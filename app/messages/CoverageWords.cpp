// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/CoverageWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

QString stateInWords(CoveredRule::State state)
{
    switch (state) {
    case CoveredRule::State::Carried:
        return word(QT_TRANSLATE_NOOP("Messages", "carried"));
    case CoveredRule::State::Partly:
        return word(QT_TRANSLATE_NOOP("Messages", "partly carried"));
    case CoveredRule::State::Planned:
        return word(QT_TRANSLATE_NOOP("Messages", "planned"));
    case CoveredRule::State::NotDesk:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Messages", "no desk matter"));
}

QString kindInWords(Carrier::Kind kind)
{
    switch (kind) {
    case Carrier::Kind::Check:
        return word(QT_TRANSLATE_NOOP("Messages", "check"));
    case Carrier::Kind::Field:
        return word(QT_TRANSLATE_NOOP("Messages", "field"));
    case Carrier::Kind::Permission:
        return word(QT_TRANSLATE_NOOP("Messages", "permission"));
    case Carrier::Kind::Timer:
        return word(QT_TRANSLATE_NOOP("Messages", "timer"));
    case Carrier::Kind::Screen:
        return word(QT_TRANSLATE_NOOP("Messages", "screen"));
    case Carrier::Kind::Configuration:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Messages", "configuration"));
}

/// The sentences of profiles come in both languages; which one is read is told by the translator that is installed.
QString chosen(const LocalText &text)
{
    const bool isVietnamese = word(QT_TRANSLATE_NOOP("Messages", "carried")) != u"carried"_s;
    return isVietnamese ? text.vi : text.en;
}

QString carrierLine(const CarrierProof &proof)
{
    const QString what = u"    %1 %2: "_s.arg(kindInWords(proof.kind), proof.name);
    if (proof.state == CarrierProof::State::Planned)
        return what + word(QT_TRANSLATE_NOOP("Messages", "planned"));
    QString line = what + proof.tests.join(u", "_s);
    return proof.note.isEmpty() ? line : line + u" ("_s + proof.note + u')';
}

} // namespace

QString coverageTitle(const Regulation &regulation)
{
    return u"\n%1 – %2\n"_s.arg(regulation.id, chosen(regulation.title));
}

QString nationalCoverageTitle()
{
    return u"\n"_s + word(QT_TRANSLATE_NOOP("Messages", "Rules that hold everywhere")) + u'\n';
}

QStringList coverageLines(const CoveredRule &covered)
{
    const Rule &rule = covered.rule;
    QStringList lines{u"%1  [%2]  %3"_s.arg(rule.id, stateInWords(covered.state), rule.cite),
                      u"    "_s + chosen(rule.sentence)};
    for (const CarrierProof &proof : covered.carriers)
        lines.append(carrierLine(proof));
    if (!rule.notDesk.isEmpty())
        lines.append(u"    "_s + chosen(rule.notDesk));
    for (const UnknownFact &fact : rule.unknown)
        lines.append(u"    ? "_s + chosen(fact.reason));
    return lines;
}

QString coverageSum(const QMap<CoveredRule::State, int> &counts)
{
    QStringList parts;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        parts.append(u"%1: %2"_s.arg(stateInWords(count.key())).arg(count.value()));
    return u"\n"_s + parts.join(u", "_s);
}

} // namespace bantin::messages
