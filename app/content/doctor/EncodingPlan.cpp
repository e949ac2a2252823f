// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/EncodingPlan.h"

#include "app/content/doctor/Evidence.h"
#include "app/content/doctor/Syllable.h"

#include <QHash>

#include <algorithm>

namespace bantin::content::doctor {
namespace {

/// The runs of one line that are set in one font.
struct Stretch {
    QList<qsizetype> runs;
    QString text;
    bool isUnicode = false; ///< has letters no legacy text has
};

bool isUnicode(QStringView text)
{
    return std::ranges::any_of(text, isUnicodeVietnamese);
}

class EncodingPlanner
{
public:
    explicit EncodingPlanner(const QList<TypedRun> &runs)
        : m_runs(runs)
        , m_plan(runs.size())
    {
    }

    QList<std::optional<RunReading>> plan()
    {
        gather();
        for (auto family = m_families.cbegin(); family != m_families.cend(); ++family) {
            if (!legacyFont(family.key()) && !isSymbolFont(family.key()))
                planOtherFamily(family.value());
        }
        for (const auto encoding : {LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Vps})
            planLegacyEncoding(encoding);
        return std::move(m_plan);
    }

private:
    void gather()
    {
        QHash<QString, qsizetype> lineOf; // the line each family was met in last
        qsizetype line = 0;
        for (qsizetype i = 0; i < m_runs.size(); ++i) {
            const TypedRun &run = m_runs.at(i);
            line += run.start == RunStart::StartsLine ? 1 : 0;
            QList<Stretch> &stretches = m_families[run.font];
            if (stretches.isEmpty() || lineOf.value(run.font) != line)
                stretches.append(Stretch{});
            lineOf.insert(run.font, line);
            Stretch &stretch = stretches.last();
            stretch.runs.append(i);
            stretch.text.append(run.text);
            stretch.isUnicode = stretch.isUnicode || isUnicode(run.text);
        }
    }

    void read(const Stretch &stretch, const RunReading &reading)
    {
        for (const qsizetype run : stretch.runs) {
            if (!isUnicode(m_runs.at(run).text))
                m_plan[run] = reading;
        }
    }

    static QString textOf(const QList<Stretch> &stretches)
    {
        QString text;
        for (const Stretch &stretch : stretches) {
            if (!stretch.isUnicode)
                text.append(stretch.text).append(u'\n');
        }
        return text;
    }

    /// The name is believed unless the text says otherwise: documents converted to Unicode often kept it.
    void planLegacyEncoding(LegacyEncoding encoding)
    {
        QList<std::pair<LegacyFont, const Stretch *>> all;
        for (auto family = m_families.cbegin(); family != m_families.cend(); ++family) {
            const auto font = legacyFont(family.key());
            if (!font || font->encoding != encoding)
                continue;
            for (const Stretch &stretch : *family)
                all.append({*font, &stretch});
        }
        const Trust trust = trustIn(encoding, all);
        for (const auto &[font, stretch] : std::as_const(all)) {
            const bool better = trust != Trust::Full && readsBetterAs(stretch->text, encoding);
            const bool worse = trust == Trust::Most && readsBetterAsFound(stretch->text, encoding);
            if (trust == Trust::Full || better || (trust == Trust::Most && !worse))
                read(*stretch, RunReading{font, 1});
        }
    }

    enum class Trust {
        Full, ///< nothing speaks against the fonts' names
        Most, ///< a few lines are Unicode under a legacy name
        Weak, ///< the names are leftovers: only what clearly reads better is converted
    };

    static Trust trustIn(LegacyEncoding encoding, const QList<std::pair<LegacyFont, const Stretch *>> &stretches)
    {
        constexpr int few = 4;
        int unicode = 0;
        int better = 0;
        int worse = 0;
        for (const auto &[font, stretch] : stretches) {
            unicode += stretch->isUnicode ? 1 : 0;
            better += readsBetterAs(stretch->text, encoding) ? 1 : 0;
            worse += !stretch->isUnicode && readsBetterAsFound(stretch->text, encoding) ? 1 : 0;
        }
        if (unicode == 0 && worse <= better)
            return Trust::Full;
        return unicode * few <= better && worse <= better ? Trust::Most : Trust::Weak;
    }

    static bool readsBetterAsFound(QStringView text, LegacyEncoding encoding)
    {
        return evidenceOfMarked(text).legal > evidenceOfMarked(text, encoding).legal;
    }

    void planOtherFamily(const QList<Stretch> &stretches)
    {
        const auto common = detectEncoding(textOf(stretches));
        const bool anyUnicode = std::ranges::any_of(stretches, &Stretch::isUnicode);
        for (const Stretch &stretch : stretches) {
            const bool agrees = common && follows(stretch, common->encoding, anyUnicode);
            if (const auto verdict = agrees ? common : detectEncoding(stretch.text))
                read(stretch, RunReading{{verdict->encoding, FontLetters::AsTyped}, verdict->confidence});
        }
    }

    /// Short lines often read well both ways ("Sè" is Số); where all text around is of one encoding they are too.
    static bool follows(const Stretch &stretch, LegacyEncoding encoding, bool amongUnicode)
    {
        if (amongUnicode || stretch.isUnicode)
            return readsBetterAs(stretch.text, encoding);
        const Evidence read = evidenceOfMarked(stretch.text, encoding);
        return read.legal > read.illegal && read.legal >= evidenceOfMarked(stretch.text).legal;
    }

    const QList<TypedRun> &m_runs;
    QHash<QString, QList<Stretch>> m_families;
    QList<std::optional<RunReading>> m_plan;
};

} // namespace

QList<std::optional<RunReading>> planEncodings(const QList<TypedRun> &runs)
{
    return EncodingPlanner(runs).plan();
}

} // namespace bantin::content::doctor
