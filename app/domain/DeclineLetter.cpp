// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DeclineLetter.h"

#include <QStringList>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

QString day(const QDate &date)
{
    return u"Ngày %1 tháng %2 năm %3"_s.arg(date.toString(u"dd"_s), date.toString(u"MM"_s), date.toString(u"yyyy"_s));
}

} // namespace

QString draftDeclineLetter(const LetterFacts &facts)
{
    const QString sent =
        facts.submittedOn.isValid() ? u" gửi ngày %1"_s.arg(facts.submittedOn.toString(u"dd/MM/yyyy"_s)) : QString();
    QStringList lines{facts.unit.toUpper(),
                      u"BAN BIÊN TẬP"_s,
                      {},
                      u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
                      u"Độc lập - Tự do - Hạnh phúc"_s,
                      {},
                      day(facts.today),
                      {},
                      u"V/v hồi đáp tin, bài không đăng"_s,
                      {},
                      u"Kính gửi: Ông/Bà %1"_s.arg(facts.contributor),
                      {},
                      u"Ban Biên tập đã nhận được tin, bài “%1” của Ông/Bà%2."_s.arg(facts.title, sent),
                      {},
                      u"Sau khi xem xét, Ban Biên tập không đăng tin, bài nói trên vì lý do sau đây:"_s,
                      facts.reason.trimmed(),
                      {}};
    if (!facts.cite.isEmpty())
        lines << u"Ban Biên tập hồi đáp để Ông/Bà được biết, theo %1 %2."_s.arg(facts.cite, facts.regulation)
              << QString();
    lines << u"Trân trọng cảm ơn sự cộng tác của Ông/Bà. Ban Biên tập mong tiếp tục nhận được tin, bài của Ông/Bà."_s
          << QString() << u"TM. BAN BIÊN TẬP"_s << u"(Ký, ghi rõ họ tên)"_s << QString() << facts.signer;
    return lines.join(u'\n');
}

} // namespace bantin
