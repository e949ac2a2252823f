// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/SheetText.h"

#include "app/messages/WireWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(Sheet)
};

QString moment(const QDateTime &time)
{
    constexpr int vietnamOffsetSeconds = 7 * 60 * 60;
    return time.isValid() ? time.toOffsetFromUtc(vietnamOffsetSeconds).toString(u"HH:mm:ss dd/MM/yyyy"_s) : u"–"_s;
}

/// In groups, so that two people can compare it aloud.
QString grouped(const QString &hex)
{
    QString text;
    for (qsizetype i = 0; i < hex.size(); i += 8)
        text += (i > 0 ? u" "_s : QString()) + hex.sliced(i, std::min<qsizetype>(8, hex.size() - i));
    return text;
}

QString digest(const QByteArray &bytes)
{
    return u"<span style=\"font-family:monospace; font-size:7pt\">%1</span>"_s.arg(
        grouped(QString::fromLatin1(bytes.toHex())));
}

QString verdict(bool holds)
{
    return holds ? u"✔ "_s + SheetWords::tr("holds") : u"<b>✘ "_s + SheetWords::tr("does not hold") + u"</b>"_s;
}

QString row(const QStringList &cells, QLatin1StringView tag = "td"_L1)
{
    QString html = u"<tr>"_s;
    for (const QString &cell : cells)
        html += u"<%1 align=\"left\" valign=\"top\">%2</%1>"_s.arg(tag, cell);
    return html + u"</tr>"_s;
}

QString table(const QStringList &heads, const QStringList &rows)
{
    return u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">"_s + row(heads, "th"_L1)
           + rows.join(QString()) + u"</table>"_s;
}

QString heading(const QString &text)
{
    return u"<h3>"_s + text + u"</h3>"_s;
}

QString words(const Decision &decision)
{
    QStringList lines;
    if (!decision.remark.isEmpty())
        lines.append(u"“%1”"_s.arg(decision.remark.toHtmlEscaped()));
    for (const Override &taken : decision.overrides)
        lines.append(
            SheetWords::tr("Warning %1 stands: “%2”").arg(taken.ruleId.toHtmlEscaped(), taken.reason.toHtmlEscaped()));
    if (!decision.confirmed.isEmpty())
        lines.append(SheetWords::tr("Confirmed: %1").arg(decision.confirmed.join(u", "_s).toHtmlEscaped()));
    if (decision.publishFrom.isValid())
        lines.append(SheetWords::tr("Not to be seen before %1").arg(moment(decision.publishFrom)));
    return lines.join(u"<br>"_s);
}

QString decisions(const ArticleSheet &sheet)
{
    QStringList rows;
    for (const ArticleSheet::Step &step : sheet.steps) {
        const Decision &decision = step.decision;
        rows.append(row({QString::number(decision.sequence), inWords(decisionName(decision.kind)),
                         decision.actorName.toHtmlEscaped() + u"<br>"_s + inWords(roleName(decision.role)),
                         moment(decision.decidedAt), QString::number(decision.revisionNumber), words(decision),
                         verdict(step.holds)}));
    }
    return heading(SheetWords::tr("Decisions"))
           + table({u"#"_s, SheetWords::tr("Decision"), SheetWords::tr("Who"), SheetWords::tr("When"),
                    SheetWords::tr("Version"), SheetWords::tr("Words signed with it"), SheetWords::tr("Signature")},
                   rows);
}

QString texts(const ArticleSheet &sheet)
{
    QStringList rows;
    for (const ArticleSheet::Text &text : sheet.texts)
        rows.append(
            row({QString::number(text.number), moment(text.frozenAt), text.authors.join(u", "_s).toHtmlEscaped(),
                 digest(text.manifestSha512), verdict(text.holds)}));
    return heading(SheetWords::tr("Versions of the text"))
           + table({SheetWords::tr("Version"), SheetWords::tr("Frozen"), SheetWords::tr("Written by"),
                    SheetWords::tr("Digest that was signed (SHA-512)"), SheetWords::tr("Stored bytes")},
                   rows);
}

QString sendings(const ArticleSheet &sheet)
{
    QStringList rows;
    for (const ArticleSheet::Sending &sending : sheet.sendings) {
        const bool isNotice = sending.delivery.purpose == DeliveryPurpose::Withdrawal;
        rows.append(row({isNotice ? SheetWords::tr("Withdrawal") : SheetWords::tr("Publication"),
                         inWords(deliveryStateName(sending.delivery.state)), moment(sending.answeredAt),
                         digest(sending.delivery.portalDigest()),
                         sending.answeredAt.isValid() ? verdict(sending.holds) : u"–"_s}));
    }
    return heading(SheetWords::tr("Sent to the portal"))
           + table({SheetWords::tr("Package"), SheetWords::tr("State"), SheetWords::tr("Answered"),
                    SheetWords::tr("Digest of the package (SHA-512)"), SheetWords::tr("Receipt")},
                   rows);
}

} // namespace

QString sheetHtml(const ArticleSheet &sheet)
{
    QStringList parts{u"<p>%1</p><h2 align=\"center\">%2</h2>"_s.arg(sheet.unit.toHtmlEscaped(),
                                                                     SheetWords::tr("COURSE OF AN ARTICLE")),
                      u"<p><b>%1</b><br>%2<br>%3</p>"_s.arg(
                          sheet.title.toHtmlEscaped(), SheetWords::tr("State: %1").arg(inWords(stageName(sheet.stage))),
                          SheetWords::tr("Number of the article: %1").arg(sheet.article.toString())),
                      u"<p>%1</p>"_s.arg(SheetWords::tr("Regulation: %1").arg(sheet.regulation.toHtmlEscaped()))};
    if (!sheet.publishedUrl.isEmpty())
        parts.append(u"<p>%1</p>"_s.arg(SheetWords::tr("Address: %1").arg(sheet.publishedUrl.toHtmlEscaped())));
    parts.append(decisions(sheet));
    if (!sheet.texts.isEmpty())
        parts.append(texts(sheet));
    if (!sheet.sendings.isEmpty())
        parts.append(sendings(sheet));
    parts.append(heading(SheetWords::tr("Result of the verification"))
                 + u"<p>%1</p>"_s.arg(
                     sheet.holds()
                         ? SheetWords::tr("Every signature, text and receipt on this sheet holds.")
                         : u"<b>%1</b>"_s.arg(SheetWords::tr("Not everything holds: see the entries marked ✘."))));
    parts.append(u"<p>%1<br>%2</p>"_s.arg(
        SheetWords::tr("Code to compare with another print: %1").arg(grouped(comparisonCode(sheet))),
        SheetWords::tr("Made at %1 by %2").arg(moment(sheet.madeAt), sheet.madeBy.toHtmlEscaped())));
    return parts.join(QString());
}

} // namespace bantin::messages
