// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/TextDoctor.h"

#include "app/content/doctor/EncodingPlan.h"
#include "app/content/doctor/LegacyText.h"
#include "app/content/doctor/Syllable.h"

#include <algorithm>
#include <map>

namespace bantin::content::doctor {

using namespace Qt::StringLiterals;

namespace {

using Plan = QList<std::optional<RunReading>>;

/// Letters that the encoding has in one case only are written small: a tone mark in TCVN3, mostly.
bool mayBeCapital(QChar letter, LegacyEncoding encoding)
{
    const bool oneCase = encoding == LegacyEncoding::Tcvn3 || encoding == LegacyEncoding::Vps;
    if (!oneCase || !letter.isLower())
        return false;
    const QString parts = QString(letter).normalized(QString::NormalizationForm_D);
    return std::ranges::any_of(parts, [](QChar c) { return u"\u0300\u0301\u0303\u0309\u0323"_s.contains(c); });
}

/// "QUYếT" was typed as capitals all through: makes the small letters of such words capitals.
void restoreCapitals(QString &text, LegacyEncoding encoding)
{
    constexpr int surelyCapitals = 2;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start;
        int capitals = 0;
        bool small = false;
        for (; end < text.size() && text.at(end).isLetter(); ++end) {
            capitals += text.at(end).isUpper() ? 1 : 0;
            small = small || (text.at(end).isLower() && !mayBeCapital(text.at(end), encoding));
        }
        if (capitals >= surelyCapitals && !small) {
            for (qsizetype i = start; i < end; ++i)
                text[i] = text.at(i).toUpper();
        }
        start = end + 1;
    }
}

/// Runs of one encoding that follow each other are read together, because a VNI letter and its mark, or a word, may be spread
/// over two of them.
class EncodingChange
{
public:
    EncodingChange(const QList<TypedRun> &runs, const Plan &plan)
        : m_runs(runs)
        , m_plan(plan)
    {
    }

    /// What the planned runs become, by their index.
    std::map<qsizetype, QString> run()
    {
        for (qsizetype i = 0; i < m_runs.size();) {
            qsizetype end = i + 1;
            while (end < m_runs.size() && m_plan.at(i) && continues(i, end))
                ++end;
            if (m_plan.at(i))
                convert(i, end);
            i = end;
        }
        return std::move(m_after);
    }

private:
    bool continues(qsizetype first, qsizetype next) const
    {
        return m_runs.at(next).start == RunStart::Continues && m_plan.at(next)
               && m_plan.at(next)->font.encoding == m_plan.at(first)->font.encoding;
    }

    void convert(qsizetype first, qsizetype end)
    {
        QString joined;
        QList<qsizetype> owner;
        for (qsizetype i = first; i < end; ++i) {
            joined.append(m_runs.at(i).text);
            owner.append(QList<qsizetype>(m_runs.at(i).text.size(), i));
            m_after[i].clear();
        }
        const LegacyEncoding encoding = m_plan.at(first)->font.encoding;
        ConvertedText converted = fromLegacy(joined, encoding);
        restoreCapitals(converted.text, encoding);
        for (qsizetype i = 0; i < converted.text.size(); ++i) {
            const qsizetype run = owner.at(converted.origin.at(i));
            const QChar c = converted.text.at(i);
            m_after[run].append(m_plan.at(run)->font.letters == FontLetters::Capitals ? c.toUpper() : c);
        }
        for (qsizetype i = first; i < end; ++i)
            m_after[i] = repaired(m_after[i]);
    }

    const QList<TypedRun> &m_runs;
    const Plan &m_plan;
    std::map<qsizetype, QString> m_after;
};

bool fits(const Proposal &proposal, const QList<TypedRun> &runs)
{
    return proposal.run >= 0 && proposal.run < runs.size() && proposal.position >= 0 && proposal.length >= 0
           && runs.at(proposal.run).text.size() - proposal.length >= proposal.position
           && QStringView(runs.at(proposal.run).text).sliced(proposal.position, proposal.length) == proposal.before;
}

} // namespace

QList<Proposal> examine(const QList<TypedRun> &runs)
{
    const Plan plan = planEncodings(runs);
    const std::map<qsizetype, QString> converted = EncodingChange(runs, plan).run();
    QList<Proposal> proposals;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const TypedRun &run = runs.at(i);
        if (const auto after = converted.find(i); after != converted.end()) {
            if (after->second != run.text)
                proposals.append(Proposal{i, 0, run.text.size(), Ailment::LegacyEncoding, run.text, after->second,
                                          plan.at(i)->confidence, plan.at(i)->font.encoding});
        } else if (!isSymbolFont(run.font)) {
            for (const Repair &repair : findRepairs(run.text))
                proposals.append(Proposal{i, repair.position, repair.length, repair.ailment,
                                          run.text.sliced(repair.position, repair.length), repair.after,
                                          repair.confidence, std::nullopt});
        }
    }
    return proposals;
}

bool hasLegacyEncoding(const QList<TypedRun> &runs)
{
    return std::ranges::any_of(planEncodings(runs), [](const auto &reading) { return reading.has_value(); });
}

QList<TypedRun> apply(const QList<TypedRun> &runs, const QList<Proposal> &proposals)
{
    QList<Proposal> last = proposals;
    std::ranges::stable_sort(last, std::ranges::greater(),
                             [](const Proposal &p) { return std::pair(p.run, p.position); });
    QList<TypedRun> result = runs;
    for (const Proposal &proposal : std::as_const(last)) {
        if (!fits(proposal, result))
            continue;
        TypedRun &run = result[proposal.run];
        run.text.replace(proposal.position, proposal.length, proposal.after);
        if (proposal.ailment == Ailment::LegacyEncoding)
            run.font.clear();
    }
    return result;
}

} // namespace bantin::content::doctor
