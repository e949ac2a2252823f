// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/AddressForm.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

const auto caseMatters = QRegularExpression::UseUnicodePropertiesOption;

/// The levels below a commune, longer words before those they begin with.
const QString fineLevels =
    u"số nhà|nhà số|nhà nghỉ|nhà trọ|nhà ở xã hội|nhà ở|nhà không số|nhà|số|SN|phòng trọ|phòng số|phòng|"
    u"căn hộ số|căn hộ|căn số|căn|chung cư|tòa nhà|toà nhà|tòa|toà|tầng|lầu|block|đơn nguyên|ngõ|ngách|"
    u"hẻm|kiệt|lối|dong|thôn|xóm|tổ dân phố|tổ|TDP|khu phố|khu dân cư|khu tập thể|khu đô thị|khu vực|"
    u"khu trọ|khu nhà ở|khu tái định cư|khu gia đình|khu TĐC|TĐC|khu|KP|KĐT|KDC|KTT|ký túc xá|kí túc xá|"
    u"cụm dân cư|cụm|tiểu khu|điểm dân cư|liên gia|khóm|ấp|bản|làng|buôn|bôn|bon|plei|phum|sóc|khối phố|"
    u"khối|đội|thị tứ|dãy trọ|dãy|lô|ô|đường|đại lộ|hương lộ|tỉnh lộ|phố|quốc lộ|cư xá|khu biệt thự|"
    u"biệt thự|liền kề|kênh|kinh|rạch"_s;

const QString coarseLevels = u"xã|phường|thị trấn|thị xã|huyện|quận|thành phố|TP\\.?|tỉnh|đặc khu|TX\\.?|TT\\."_s;

/// Words in capitals that are no names: what follows an address, and levels with a number.
const QString noName =
    u"(?!(?:ĐT|ĐTDĐ|SĐT|DĐ|CCCD|CMND|CC|STK|TK|MST|UBND|BHYT|USD|VND|VNĐ|EUR|Email|Zalo|Đt|"
    u"Điện(?= thoại)|Số(?= ĐT| điện| CC| CM| \\d)|Sinh(?= năm| ngày)|SN(?=:? \\d)|ĐIỆN(?= THOẠI)|"
    u"SỐ(?= ĐIỆN| CĂN| \\d)|(?-i:XIN|LÀ|BỊ|ĐÃ|VÀ|CÓ|DO|TẠI|NGÀY|SINH)|(?:Kiệt|Ngõ|Ngách|Hẻm|Tổ|Khu|Ấp|"
    u"Khóm|Đội|SỐ|NGÕ|TỔ|KHÓM|HẺM|ẤP|KHU|ĐỘI)(?= \\d)|(?:THÔN|XÃ|PHƯỜNG|TỈNH|KHU PHỐ|ĐƯỜNG|ẤP|XÓM|Thôn|"
    u"Xã|Phường|Tỉnh|Huyện|Quận|Đường)(?= \\p{Lu}))(?!\\p{L}))"_s;
/// What may stand between a level's word and its name: "ngõ chợ Khâm Thiên", "khu nhà ở quân nhân".
const QString betweenWords =
    u"(?: (?:chợ|ga|đình|chùa|bến|mỏ|liên thôn|liên xã|trục|vào|tái định cư|tập thể|gia đình|quân nhân|"
    u"công nhân|dân cư|đô thị|nhà ở|nhà trọ|nhà|xã hội|trọ|cặp|bà|ông|cô|chú|thầy)){0,3}"_s;

/// Parts the forms below call by name: a word of a name, the number of a house, a lane or a room ("12", "12B", "31/2/5", "K45/12",
/// "A12-05", "12.03"), and the levels.
QString definitions()
{
    return u"(?(DEFINE)(?<w>%1\\p{Lu}[\\p{L}\\p{M}'’]*+(?!\\d))(?<v>(?!(?:Ông|Bà|Anh|Chị|Người|"
           u"Hộ)(?!\\p{L}))(?&w))(?<n>[A-Z]{0,3}\\d{1,4}(?!\\d)[A-Za-z]?(?!\\p{L})(?:[./\\-][A-Z]?\\d{1,4}(?!\\d)[A-Za-z]?(?!\\p{L}))*)(?<f>(?i:%2))(?<c>(?i:%3))(?<b>%4)(?<r>(?=\\p{Lu}\\p{L})(?&v)(?: (?&w)){0,4}))"_s
               .arg(noName, fineLevels, coarseLevels, betweenWords);
}

/// One level of an address: its word and a name or a number.
QString level(const QString &words, const QString &abbreviations)
{
    return u"(?:(?i:số nhà|nhà số|nhà|số|SN|kiệt|ngõ|ngách|hẻm)\\s+(?&n) (?&r))|(?:(?:%1(?&b)\\s+(?:số )?|"
           u"%2)(?:(?:(?&v)|\\d+\\p{Lu}?(?![\\p{L}\\d]|[./\\-]\\w)(?= (?&v)))(?: (?:(?&w)|"
           u"\\d+(?!\\d*[.,:]\\d))){0,4}|(?&n)))"_s.arg(words, abbreviations);
}

QString fineLevel()
{
    return level(u"(?&f)"_s, u"(?:KP|SN|KV|Đ)\\.?\\s?(?=\\d)|P\\.?\\s?(?=\\d{3})|(?i:KP|Đ)\\.\\s?(?=\\p{Lu})"_s)
           + u"|(?i:đường|phố|ngõ|hẻm|khu|kiệt)(?: \\p{Ll}+){1,4}(?=,)|(?i:nhà không số)|(?i:khu tái định cư|"
             u"khu tập thể|khu dân cư|khu nhà ở|khu đô thị|khu trọ|chung cư|ký túc xá)(?=,? (?&f)\\s)"_s;
}

QString coarseLevel()
{
    return level(u"(?&c)"_s, u"(?:P|TP|Q)\\.?\\s?(?=\\d)|(?i:P|X|H|Q|T|TP|TX|TT)\\.\\s?(?=\\p{Lu})"_s);
}

const MarkedExpression &exactForm()
{
    static const QString bareNumber =
        u"(?:(?&n)(?: (?&n))?(?:(?=,? (?i:đường|phố|ngõ|ngách|hẻm|tổ|ấp|khu|khóm|thôn|xóm|lô)(?!\\p{L}))| (?&r)))"_s;
    static const QString flat =
        u"(?:[A-Z]{1,2}\\d+(?:[.\\-]\\d+)*(?=,? (?i:chung cư|tòa|toà|khu|KĐT|KTT)(?!\\p{L})))"_s;
    static const MarkedExpression expression(
        definitions()
            + u"(?:%1|%2|%4)(?:(?:\\s?[,\\-–]?[ \\t\\x{00A0}]+|,\\n)(?:%1|%3|%2))*(?:(?:,| [\\-–]) (?:%3|(?&r))){0,4}"_s
                  .arg(fineLevel(), bareNumber, coarseLevel(), flat),
        caseMatters);
    return expression;
}

/// Whatever begins like a name, a number or a level and goes on, comma by comma, to a commune.
const MarkedExpression &looseForm()
{
    static const MarkedExpression expression(
        definitions()
            + u"(?!(?&c)\\s|(?i:nhà (?:với|và|của|cho|có|bà|ông|anh|chị) ))(?:(?&f)(?!\\p{L})|(?&v)|"
              u"[A-Z]{0,3}\\d)[^,;:()|\\t\\n]{0,45}(?:, (?!(?&c)\\s)(?:(?&f)(?!\\p{L})|\\p{Lu}|\\d)[^,;:()|"
              u"\\t\\n]{0,45}){0,3},\\s(?:%1)(?:,\\s(?:%1|(?&r))){0,2}"_s.arg(coarseLevel()),
        caseMatters);
    return expression;
}

/// What in an address tells one house: a number, and where that counts from.
bool tellsAHouse(const QString &address, Marks marks)
{
    static const MarkedExpression house(
        u"(?<!\\p{L})(?:số nhà|nhà số|SN|phòng trọ|căn hộ|ngõ|ngách|hẻm|kiệt)\\s(?:số )?\\w*\\d|"
        u"(?<!\\p{L})P\\.\\s?\\d|(?<!\\p{L})(?:nhà|căn|phòng|số|lô|dãy|tầng|"
        u"lối)\\s(?:số )?[A-Z]{0,3}\\d[\\w/.\\-]*,?\\s(?!\\d)\\S|^\\w*\\d[\\w/]* \\S|,\\s(?:số|nhà) \\d"_s);
    return house.in(marks).match(address).hasMatch();
}

/// "ngõ 15" alone may be any lane; "số nhà 15" is a house.
int partsOf(const QString &address, Marks marks)
{
    static const MarkedExpression parts(
        u"(?<!\\p{L})(?:"_s + fineLevels + u'|' + coarseLevels
        + u")(?!\\p{L})|(?<!\\p{L})(?:[PXHQ]|TP|TDP|KP)\\.|^(?=\\w*\\d)|(?<=\\d) (?-i:\\p{Lu}\\p{L})|^(?=số nhà|SN)"_s);
    return int(address.count(parts.in(marks)));
}

int levelsOf(const QString &address, Marks marks)
{
    static const MarkedExpression levels(
        u"(?<!\\p{L})(?:tổ|thôn|xóm|ấp|khóm|khu phố|khu vực|bản|buôn|đội|cụm|khối|tiểu khu|TDP|KP)(?!\\p{L})"_s);
    return int(address.count(levels.in(marks)));
}

QString withoutMarks(const QString &pattern)
{
    QString bare;
    for (const QChar c : pattern) {
        const QString parts = c.decomposition();
        bare +=
            c == u'đ' ? QChar(u'd')
            : c == u'Đ'
                ? QChar(u'D')
                : (c.isLetter() && !parts.isEmpty() ? QString(c).normalized(QString::NormalizationForm_D).at(0) : c);
    }
    return bare;
}

} // namespace

MarkedExpression::MarkedExpression(const QString &pattern, QRegularExpression::PatternOptions options)
    : m_written(pattern, options)
    , m_leftOut(withoutMarks(pattern), options)
{
}

QString addressBeginning()
{
    return u"(?:(?:"_s + fineLevels + u")(?!\\p{L})|[PĐ]\\.|(?-i:[A-Z]{0,2})\\d|(?-i:\\p{Lu}\\p{L}))"_s;
}

QString surerBeginning()
{
    return u"(?:(?:"_s + fineLevels + u")\\s|\\d+\\w*(?:/\\d+\\w*)* (?-i:\\p{Lu}\\p{L}))"_s;
}

Address addressAt(const QString &text, qsizetype position, Marks marks)
{
    constexpr auto here = QRegularExpression::AnchorAtOffsetMatchOption;
    const auto exact = exactForm().in(marks).match(text, position, QRegularExpression::NormalMatch, here);
    const auto loose = looseForm().in(marks).match(text, position, QRegularExpression::NormalMatch, here);
    Address address{position, std::max(exact.capturedLength(), loose.capturedLength()), false,
                    0,        loose.capturedLength() > exact.capturedLength(),          0};
    if (address.length > 0) {
        const QString written = text.sliced(position, address.length);
        address.house = tellsAHouse(written, marks);
        address.levels = levelsOf(written, marks);
        address.parts = partsOf(written, marks);
    }
    return address;
}

} // namespace bantin
