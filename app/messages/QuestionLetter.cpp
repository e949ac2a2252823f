// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/QuestionLetter.h"

#include <QStringList>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

QString dayOf(QDate date)
{
    return date.toString(u"dd/MM/yyyy"_s);
}

QString bodyOf(QuestionStep step, const LetterFacts &facts)
{
    switch (step) {
    case QuestionStep::Forwarded:
        return u"Nội dung câu hỏi không thuộc thẩm quyền giải quyết của %1. Chúng tôi đã chuyển câu hỏi đến %2 là cơ "
               u"quan "
               "có thẩm quyền để xem xét, trả lời theo quy định."_s.arg(facts.unit, facts.agency);
    case QuestionStep::Promised:
        return u"Câu hỏi đang được %1 xem xét, giải quyết. Chúng tôi sẽ trả lời chậm nhất vào ngày %2."_s.arg(
            facts.unit, dayOf(facts.promised));
    case QuestionStep::Answered:
        return u"%1 trả lời như sau:\n\n%2"_s.arg(facts.unit, facts.answer);
    case QuestionStep::Rejected:
        return u"%1 không tiếp nhận để trả lời câu hỏi này vì lý do: %2"_s.arg(facts.unit, facts.reason);
    case QuestionStep::Received:
    case QuestionStep::Classified:
        break;
    }
    return {};
}

} // namespace

QString questionLetter(QuestionStep step, const LetterFacts &facts)
{
    const QString body = bodyOf(step, facts);
    if (body.isEmpty())
        return {};
    const QString day = facts.receivedOn.isValid() ? u" ngày "_s + dayOf(facts.receivedOn) : QString();
    return QStringList{facts.asker.isEmpty() ? u"Kính gửi: Ông/Bà"_s : u"Kính gửi: "_s + facts.asker,
                       u"%1 đã nhận được câu hỏi%2 của Ông/Bà."_s.arg(facts.unit, day), body, u"Trân trọng."_s,
                       facts.unit}
        .join(u"\n\n"_s);
}

} // namespace bantin::messages
