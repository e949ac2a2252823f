// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/HomeAddress.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsBefore = 140;

const auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

const QString addressBegins =
    u"\\s*:?\\s*(?=số|nhà|phòng|P\\.|căn hộ|chung cư|tòa|toà|ngõ|ngách|hẻm|kiệt|thôn|xóm|tổ|TDP|khu|KP|ấp|bản|làng|buôn|khối|đội|đường|phố|\\d)"_s;

/// What registers and reports say of where somebody lives.
const QRegularExpression &residenceWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:(?:nơi )?(?:đăng ký )?(?:hộ khẩu )?thường trú|HKTT|ĐKTT|tạm trú|(?:nơi|chỗ) ở(?: hiện "
        u"(?:nay|tại))?|"
        u"hiện trú|(?:cùng |đều )?trú|nơi cư trú|cư trú|nhà riêng|ngụ)(?: tại| ở)?"_s
            + addressBegins,
        options);
    return expression;
}

/// What a story says: only with a house's number is it an address.
const QRegularExpression &livingWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:hiện ở|(?:sinh )?sống(?: \\p{Ll}+){0,3}?|nhà ở|có nhà|ở)(?: tại| ở)?"_s + addressBegins,
        options);
    return expression;
}

bool hasHouseNumber(const QString &address)
{
    static const QRegularExpression house(
        u"(?<!\\p{L})(?:số nhà|nhà số|số|phòng|P\\.|căn hộ|ngõ|ngách|hẻm|kiệt)\\s+\\w*\\d|^\\d"_s, options);
    return house.match(address).hasMatch();
}

const QRegularExpression &addressWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:địa chỉ|đ/c)(?: nhà| nhà riêng| liên hệ| thường trú| tại| nhận thư)?(?: của [^;:\\n]{1,40}(?=:))?"_s
            + addressBegins,
        options);
    return expression;
}

const QRegularExpression &personWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:ông(?! nghiệp)|bà(?! con)|anh|chị|em|cháu|họ tên|họ và tên|sinh năm|sinh ngày|công dân|người "
        u"hỏi|người gửi|"
        u"CCCD|CMND|căn cước|chứng minh|hộ ông|hộ bà|gia đình|hộ gia đình|nhà riêng|cá nhân|người dân|người phản ánh)(?!\\p{L})"_s,
        options);
    return expression;
}

const QRegularExpression &agencyWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:UBND|HĐND|ủy ban|uỷ ban|sở|công an|trạm|trường|văn phòng|trung tâm|cơ quan|đơn vị|công ty|"
        u"hợp tác xã|HTX|chi nhánh|bệnh viện|ngân hàng|bưu điện|trụ sở|tòa soạn|toà soạn|cổng thông tin|doanh nghiệp|"
        u"nhà máy|cửa hàng|nhà thầu|bên mời thầu|chủ đầu tư|bộ phận)(?!\\p{L})"_s,
        options);
    return expression;
}

/// One level of an address: its word and a name or a number.
QString level(const QString &words)
{
    const QString name = u"(?:\\p{Lu}[\\p{L}\\p{M}'’]*|\\d+\\p{Lu}?)(?: (?:\\p{Lu}[\\p{L}\\p{M}'’]*|\\d+)){0,4}"_s;
    const QString number = u"(?:[A-Z]?\\d+[A-Za-z]?(?:[/\\-]\\d+[A-Za-z]?)*)"_s;
    return u"(?:(?i:%1)\\s+(?:số )?(?:%2|%3))"_s.arg(words, number, name);
}

const QRegularExpression &addressForm()
{
    static const QString fine =
        level(u"số nhà|nhà số|nhà|số|phòng|P\\.|căn hộ|chung cư|tòa|toà|ngõ|ngách|hẻm|kiệt|thôn|xóm|tổ dân "
              u"phố|tổ|TDP|khu phố|khu dân cư|khu tập thể|khu|KP|"
              u"ấp|bản|làng|buôn|khối phố|khối|đội|đường|phố|quốc lộ"_s);
    static const QString coarse = level(u"xã|phường|thị trấn|thị xã|huyện|quận|thành phố|TP\\.?|tỉnh|đặc khu"_s);
    static const QString bareNumber = u"(?:\\d+[A-Za-z]?(?:/\\d+[A-Za-z]?)*(?= (?:đường|phố|ngõ|Đường|Phố)))"_s;
    static const QString bareName = u"(?:\\p{Lu}[\\p{L}\\p{M}'’]*(?: \\p{Lu}[\\p{L}\\p{M}'’]*){0,4})"_s;
    static const QRegularExpression expression(
        u"\\G(?:%1|%2)(?:\\s?[,\\-–]?\\s(?:%1|%3))*(?:,\\s(?:%3|%4)){0,3}"_s.arg(fine, bareNumber, coarse, bareName),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

bool isOfAPerson(const QString &text, qsizetype position)
{
    const qsizetype start = std::max<qsizetype>(0, position - wordsBefore);
    const QString before = text.sliced(start, position - start).section(u'\n', -1);
    const auto last = [&before](const QRegularExpression &words) {
        qsizetype end = -1;
        for (auto match = words.globalMatch(before); match.hasNext();)
            end = match.next().capturedEnd();
        return end;
    };
    return last(personWords()) > last(agencyWords());
}

enum class Demand { None, Person, PersonAndHouse };

void findAfter(const QString &text, const QRegularExpression &words, double confidence, Demand demand,
               QList<PersonalDatum> &data)
{
    for (auto match = words.globalMatch(text); match.hasNext();) {
        const auto word = match.next();
        if (demand != Demand::None && !isOfAPerson(text, word.capturedEnd()))
            continue;
        const auto address = addressForm().match(text, word.capturedEnd());
        if (!address.hasMatch() || (demand == Demand::PersonAndHouse && !hasHouseNumber(address.captured())))
            continue;
        data.append({PersonalDatum::Kind::HomeAddress, address.capturedStart(), address.capturedLength(), confidence});
    }
}

} // namespace

void findHomeAddresses(const QString &text, QList<PersonalDatum> &data)
{
    findAfter(text, residenceWords(), 0.85, Demand::None, data);
    findAfter(text, addressWords(), 0.75, Demand::Person, data);
    findAfter(text, livingWords(), 0.7, Demand::PersonAndHouse, data);
}

} // namespace bantin
