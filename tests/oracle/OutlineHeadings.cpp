// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/OutlineHeadings.h"

#include "app/content/BudgetedZip.h"
#include "tests/oracle/WordSequence.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression level(u"<w:outlineLvl w:val=\"[0-8]\""_s);

QString partOf(const QString &file, const QString &part)
{
    QFile package(file);
    if (!package.open(QIODevice::ReadOnly))
        return {};
    auto zip = content::BudgetedZip::open(package.readAll());
    const auto bytes = zip && zip->contains(part) ? zip->read(part) : Result<QByteArray>(QByteArray());
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

QSet<QString> outlineStyles(const QString &styles)
{
    static const QRegularExpression style(u"<w:style [^>]*w:styleId=\"([^\"]*)\".*?</w:style>"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QSet<QString> ids;
    for (auto match = style.globalMatch(styles); match.hasNext();) {
        const auto found = match.next();
        if (found.capturedView(0).contains(level))
            ids.insert(found.captured(1));
    }
    return ids;
}

QString textIn(QStringView paragraph)
{
    static const QRegularExpression run(u"<w:t(?: [^>]*)?>([^<]*)</w:t>"_s);
    QString text;
    for (auto match = run.globalMatchView(paragraph); match.hasNext();)
        text += match.next().captured(1);
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&amp;"_L1, "&"_L1);
}

} // namespace

QStringList outlineHeadings(const QString &file)
{
    static const QRegularExpression paragraph(u"<w:p[ >].*?</w:p>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression styleOf(u"<w:pStyle w:val=\"([^\"]*)\""_s);
    const QString document = partOf(file, u"word/document.xml"_s);
    const QSet<QString> styles = outlineStyles(partOf(file, u"word/styles.xml"_s));
    QStringList headings;
    for (auto match = paragraph.globalMatch(document); match.hasNext();) {
        const auto found = match.next();
        const bool outlined = found.capturedView(0).contains(level)
                              || styles.contains(styleOf.matchView(found.capturedView(0)).captured(1));
        if (outlined)
            headings.append(wordsOf(textIn(found.capturedView(0))).join(u' '));
    }
    return headings;
}

} // namespace bantin::testing
