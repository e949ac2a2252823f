// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/HomeAddress.h"

#include "app/domain/privacy/ColumnHeadings.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsBefore = 140;
constexpr qsizetype shopBefore = 40;

const auto options = QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption;

/// The levels below a commune, longer words before those they begin with.
const QString fineLevels = u"số nhà|nhà số|nhà nghỉ|nhà trọ|nhà ở xã hội|nhà ở|nhà|số|SN|phòng trọ|phòng|căn "
                           u"hộ|căn|chung cư|tòa|toà|tầng|lầu|block|đơn nguyên|ngõ|ngách|"
                           u"hẻm|kiệt|thôn|xóm|tổ dân phố|tổ|TDP|khu phố|khu dân cư|khu tập thể|khu đô thị|khu vực|khu "
                           u"trọ|khu nhà ở|khu|KP|KĐT|KDC|"
                           u"KTT|ký túc xá|cụm dân cư|cụm|tiểu khu|điểm dân cư|liên "
                           u"gia|khóm|ấp|bản|làng|buôn|bon|plei|phum|sóc|khối phố|khối|đội|"
                           u"thị tứ|dãy trọ|dãy|lô|ô|đường|đại lộ|hương lộ|tỉnh lộ|phố|quốc lộ"_s;

const QString addressBegins =
    u"\\s*[:–\\-]?\\s*(?=(?:"_s + fineLevels + u")(?!\\p{L})|P\\.|[A-Z]{0,2}\\d|(?-i:\\p{Lu}\\p{L}))"_s;

/// What registers and reports say of where somebody lives.
const QRegularExpression &residenceWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:(?:nơi )?(?:đăng ký |ĐK ?)?(?:hộ khẩu |HK ?)?(?:thường trú|TT(?= ?:| "
        u"tại))|(?:ĐK)?[HN]KTT|ĐKTT|ĐKHK|"
        u"(?<!sổ )hộ khẩu|(?<!thẻ )tạm trú|lưu trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|trú quán|"
        u"(?:cùng |đều |hiện |đang )?(?<!tạm )(?<!thường )(?<!cư )(?<!lưu )trú|(?:nơi )?cư (?:trú|ngụ)|nhà "
        u"riêng|ngụ|tại nhà ở|tư gia)"
        u"(?:/(?:tạm trú|thường trú|chỗ ở|nơi ở))?(?: cuối cùng| trước đây| hiện nay| hiện tại)?(?: ở tại| tại| ở)?"_s
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

/// "bà B (số nhà 104, đường …)", "ông M., số nhà 21": a house named beside a person.
const QRegularExpression &besideAPerson()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}])(?=(?:số nhà|nhà số|SN) "
        u"?(?!(?:19|20)\\d\\d(?!\\d))\\d)|(?<=\\()(?=(?:số|ngõ|ngách|hẻm|kiệt|phòng) ?\\d)|"
        u"(?:(?<=, )|(?<=đến )|(?<=tới ))(?=số \\d+\\w?(?:/\\d+)*,? (?:tổ|đường|phố|ngõ|ngách|hẻm|kiệt|khóm|ấp|thôn|xóm|khu phố)(?!\\p{L}))"_s,
        options);
    return expression;
}

/// "mẹ N.T.P tại …", "hộ ông Nguyễn Văn A ở …": a person's name and no verb between.
const QRegularExpression &afterAName()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:[ôÔ]ng|[bB]à|[cC]ụ|[aA]nh|[cC]hị|[eE]m|[mM]ẹ|[cC]háu|[cC]hú|[cC]ô|[bB]ác)"
        u"(?: \\p{Lu}[\\p{L}.]*){1,6},? (?:tại|ở)(?i)"_s
            + addressBegins,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Two levels below the commune, or a house.
bool isFine(const QString &address)
{
    static const QRegularExpression levels(
        u"(?<!\\p{L})(?:tổ|thôn|xóm|ấp|khóm|khu phố|khu vực|bản|buôn|đội|cụm|khối)(?!\\p{L})"_s, options);
    return address.count(levels) >= 2;
}

bool hasHouseNumber(const QString &address)
{
    static const QRegularExpression house(
        u"(?<!\\p{L})(?:(?:số nhà|nhà số|số|SN|phòng|căn hộ|ngõ|ngách|hẻm|kiệt)\\s?|P\\.\\s?)\\w*\\d|^\\d"_s, options);
    return house.match(address).hasMatch();
}

const QRegularExpression &addressWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:địa chỉ|đ/c|ĐC)(?: nhà riêng| nhà| liên hệ| thường trú| cư trú| nơi ở| hiện nay| hiện tại| nhận thư)?(?: tại)?(?: của [^;:\\n]{1,40}(?=:))?"_s
            + addressBegins,
        options);
    return expression;
}

const QRegularExpression &personWords()
{
    static const QRegularExpression expression(
        u"(?<!\\p{L})(?:ông(?! nghiệp)|cụ|đối tượng|nguyên đơn|bị đơn|bị cáo|bị can|đăng ký tên|người (?:phải|được) "
        u"thi hành án|chủ hộ|vợ chồng|đồng chí|đương sự|người vi phạm|bị hại|đại diện|người đại diện|học sinh|sinh "
        u"viên|cô|chú|bác|bà(?! con)|anh|chị|em|cháu|họ tên|họ và tên|sinh năm|sinh ngày|(?<!tiếp )công dân|người "
        u"hỏi|người gửi|"
        u"CCCD|CMND|căn cước|chứng minh|hộ ông|hộ bà|gia đình|hộ gia đình|nhà riêng|cá nhân|người dân|người (?:phản ánh|nộp|nhận|khai|mua|bán|bệnh|đề nghị|làm đơn|trúng đấu giá|sử dụng đất|vay|thuê|lao động|viết đơn|ủng hộ))(?!\\p{L})"_s,
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

/// Words in capitals that are no names: what follows an address, and levels with a number.
const QString noName = u"(?!(?:ĐT|SĐT|DĐ|CCCD|CMND|CC|STK|TK|MST|UBND|BHYT|Email|Zalo|Đt|Điện(?= thoại)|Số(?= ĐT| "
                       u"điện| CC| CM| \\d)|Sinh(?= năm| ngày)|"
                       u"(?:Kiệt|Ngõ|Ngách|Hẻm|Tổ|Khu|Ấp|Khóm|Đội)(?= \\d))(?!\\p{L}))"_s;
const QString nameWord = noName + u"\\p{Lu}[\\p{L}\\p{M}'’]*"_s;
const QString firstNameWord = u"(?!(?:Ông|Bà|Anh|Chị|Người|Hộ)(?!\\p{L}))"_s + nameWord;
const QString coarseLevels = u"xã|phường|thị trấn|thị xã|huyện|quận|thành phố|TP\\.?|tỉnh|đặc khu"_s;

/// One level of an address: its word and a name or a number.
QString level(const QString &words)
{
    const QString name = u"(?:%1|\\d+\\p{Lu}?)(?: (?:%2|\\d+)){0,4}"_s.arg(firstNameWord, nameWord);
    const QString number = u"(?:[A-Z]{0,3}\\d{1,4}(?!\\d)[A-Za-z]?(?:[./\\-][A-Z]?\\d{1,4}(?!\\d)[A-Za-z]?)*)"_s;
    const QString street =
        u"(?:(?i:số nhà|nhà số|số|SN|kiệt|ngõ|ngách|hẻm)\\s+%1 %2(?: %3){0,4})"_s.arg(number, firstNameWord, nameWord);
    return street + u"|(?:(?:(?i:%1)\\s+(?:số )?|(?:P|TP|KP|SN)\\.?\\s?(?=\\d))(?:%2|%3))"_s.arg(words, number, name);
}

const QRegularExpression &addressForm()
{
    static const QString fine = level(fineLevels) + u"|(?i:đường)(?: \\p{Ll}+){1,4}(?=,)"_s;
    static const QString coarse = level(coarseLevels);
    static const QString bareName = u"(?:%1(?: %2){0,4})"_s.arg(firstNameWord, nameWord);
    static const QString bareNumber =
        u"(?:[A-Z]{0,2}\\d+[A-Za-z]?(?:/\\d+[A-Za-z]?)*(?:(?=,? (?i:đường|phố|ngõ|ngách|hẻm|tổ|ấp|khu)(?!\\p{L}))| %1))"_s
            .arg(bareName);
    static const QString flat = u"(?:[A-Z]{1,2}\\d+(?:[.\\-]\\d+)*(?=,? (?i:chung cư|tòa|toà|khu|KĐT)(?!\\p{L})))"_s;
    static const QRegularExpression expression(
        u"\\G(?:%1|%2|%5)(?:\\s?[,\\-–]?\\s(?:%1|%3))*(?:,\\s(?:%3|%4)){0,3}"_s.arg(fine, bareNumber, coarse, bareName,
                                                                                    flat),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// Whatever begins like a name, a number or a level and goes on, comma by comma, to a commune.
const QRegularExpression &looseForm()
{
    static const QString coarse = level(coarseLevels);
    static const QString bareName = u"(?:%1(?: %2){0,4})"_s.arg(firstNameWord, nameWord);
    static const QRegularExpression expression(
        u"\\G(?!(?i:%1)\\s)(?:(?i:%2)(?!\\p{L})|%3|[A-Z]{0,3}\\d)[^,;:()|\\t\\n]{0,45}(?:, "
        u"(?!(?i:%1)\\s)(?:(?i:%2)(?!\\p{L})|\\p{Lu}|\\d)[^,;:()|\\t\\n]{0,45}){0,3}"
        u",\\s(?:%4)(?:,\\s(?:%4|%5)){0,2}"_s.arg(coarseLevels, fineLevels, firstNameWord, coarse, bareName),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

struct Stretch {
    qsizetype position = 0;
    qsizetype length = 0;
};

/// The address that begins at `position`; nothing when it is no finer than a commune.
Stretch addressAt(const QString &text, qsizetype position)
{
    const auto exact = addressForm().match(text, position);
    const auto loose = looseForm().match(text, position);
    return {position, std::max(exact.capturedLength(), loose.capturedLength())};
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

/// "căn nhà ở số 33, phố Vạn Xuân của bà cụ Liễu"
bool isBeforeAPerson(const QString &text, const Stretch &address)
{
    static const QRegularExpression owner(
        u"\\G,? ?của (?:gia đình |hộ )?(?:ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác)(?!\\p{L})"_s, options);
    return owner.match(text, address.position + address.length).hasMatch();
}

/// A house of business, though it may bear a person's name.
bool isAShop(const QString &text, qsizetype position)
{
    static const QRegularExpression shop(
        u"(?<!\\p{L})(?:quán|tiệm|cửa hàng|nhà hàng|đại lý|gara|tạp hóa|tạp hoá|hiệu|cơ sở|salon|spa|homestay|điểm bán)(?!\\p{L})"_s,
        options);
    const qsizetype start = std::max<qsizetype>(0, position - shopBefore);
    return shop.match(text.sliced(start, position - start).section(u'\n', -1).section(u';', -1)).hasMatch();
}

enum class Demand { None, Person, PersonAndHouse, TwoLevels };

bool meets(Demand demand, const QString &text, const Stretch &address, qsizetype word)
{
    const QString written = text.sliced(address.position, address.length);
    switch (demand) {
    case Demand::None:
        return true;
    case Demand::Person:
        return isOfAPerson(text, word) || isBeforeAPerson(text, address);
    case Demand::PersonAndHouse:
        return (hasHouseNumber(written) || isFine(written)) && !isAShop(text, word)
               && (isOfAPerson(text, word) || isBeforeAPerson(text, address));
    case Demand::TwoLevels:
        return isFine(written) || hasHouseNumber(written);
    }
    return false;
}

void findAfter(const QString &text, const QRegularExpression &words, double confidence, Demand demand,
               QList<PersonalDatum> &data)
{
    for (auto match = words.globalMatch(text); match.hasNext();) {
        const auto word = match.next();
        const Stretch address = addressAt(text, word.capturedEnd());
        if (address.length > 0 && meets(demand, text, address, word.capturedEnd()))
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, confidence});
    }
}

/// Lists of people with a column for where they live.
void findInColumns(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    static const QRegularExpression residence(
        u"(?<!\\p{L})(?:địa chỉ|nơi ở|chỗ ở|nơi cư trú|cư trú|thường trú|tạm trú|HKTT|trú quán|nơi đăng ký)(?!\\p{L})"_s,
        options);
    static const QRegularExpression person(
        u"(?<!\\p{L})(?:họ|tên|chủ hộ|CCCD|CMND|căn cước|ngày sinh|năm sinh|ông|bà|người)(?!\\p{L})"_s, options);
    static const QRegularExpression agency(
        u"(?<!\\p{L})(?:cơ sở|doanh nghiệp|công ty|cơ quan|tên (?:đơn vị|trường|điểm))(?!\\p{L})"_s, options);
    for (const ColumnHeadings::Cell &cell : headings.cells()) {
        if (agency.match(cell.table).hasMatch() || !residence.match(cell.heading).hasMatch()
            || !person.match(cell.table).hasMatch())
            continue;
        const Stretch address = addressAt(text, cell.position);
        if (address.length > 0)
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, 0.8});
    }
}

} // namespace

void findHomeAddresses(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    findAfter(text, residenceWords(), 0.85, Demand::None, data);
    findAfter(text, addressWords(), 0.75, Demand::Person, data);
    findAfter(text, livingWords(), 0.7, Demand::PersonAndHouse, data);
    findAfter(text, afterAName(), 0.65, Demand::TwoLevels, data);
    findAfter(text, besideAPerson(), 0.6, Demand::PersonAndHouse, data);
    findInColumns(text, headings, data);
}

} // namespace bantin
