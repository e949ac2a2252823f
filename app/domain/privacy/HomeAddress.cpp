// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/HomeAddress.h"

#include "app/domain/privacy/AddressForm.h"
#include "app/domain/privacy/ColumnHeadings.h"
#include "app/domain/privacy/NumberWords.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype wordsBefore = 140;
constexpr qsizetype linesBefore = 3;
constexpr qsizetype wordsAfter = 80;
constexpr qsizetype wordsBehind = 90; ///< the longest address looked for before words behind it
constexpr qsizetype lettersOfALine = 20;

/// Between a word and its address: "(nay là) ở tại: ".
QString upToTheAddress()
{
    return u"(?: cùng(?: (?-i:\\p{Ll}+)){0,4}?)?(?: ghi| khai)?(?: ở tại| tại| ở| vào| về|"
           u" là)?(?: cùng)?(?: ngay)?(?: đầu| cuối| giữa| trong)?\\s*[:–\\-]?\\s*(?="_s
           + addressBeginning() + u')';
}

/// What registers and reports say of where somebody lives.
const MarkedExpression &residenceWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:(?:nơi )?(?:đăng ký |ĐK ?)?(?:hộ khẩu |"
        u"HK ?)?(?:(?<!cơ quan )(?<!phóng viên )thường trú|TT(?= ?:| tại))|(?:ĐK)?[HN]KTT|(?:nơi )?ĐKTT|"
        u"ĐKHK|(?<!sổ )hộ khẩu|(?<!thẻ )(?<!sổ )tạm (?:trú|cư)|lưu trú|(?:nơi|chỗ) ở(?: hiện (?:nay|tại))?|"
        u"trú quán|(?:cùng |đều |hiện |đang |nguyên )?(?<!tạm )(?<!thường )(?<!cư )(?<!lưu )(?<!tránh )trú|"
        u"(?:nơi )?cư (?:trú|ngụ)|nhà riêng|(?<!cư )ngụ|tại nhà ở|tại nhà(?= ?\\()|tư gia|(?:thuê |ở |"
        u"đang )?(?<!nhà )(?<!khu )(?<!phòng )(?<!dãy )(?<!chủ )trọ(?: học)?(?= tại| ở)|tạm vắng|"
        u"(?:bỏ nhà )?đi khỏi|nhà (?:trai|gái)(?=:)|(?:nhà|phòng) thuê(?= tại| ở))(?:/(?:tạm trú|"
        u"thường trú|chỗ ở|nơi ở))?(?: từ nhỏ| cuối cùng| trước đây| hiện nay| hiện tại|"
        u"(?: (?-i:\\p{Ll}+)){1,3}(?=:))?(?: của (?:[^\\s;:.,]+ ){0,4}?(?:nữ|nam|được xác minh|khai|ghi|"
        u"là)(?= là| tại|:| ở| ))?(?: \\([^()\\n]{1,30}\\)(?=:)| \\((?=\\p{L}))?"_s
        + upToTheAddress());
    return expression;
}

/// The same, said behind the address: "(nơi cư trú)", "là nơi ở hiện nay".
const MarkedExpression &residenceBehind()
{
    static const MarkedExpression expression(
        u"(?<=[\\p{L}\\d]) ?(?:[(–\\-]\\s?|là )?(?:(?:theo )?(?:địa chỉ |nơi )(?:đăng ký )?(?:thường trú|"
        u"cư trú|tạm trú|ở)(?: hiện (?:nay|tại))?|(?<=[(–\\-] )hộ khẩu|(?<=[(])hộ khẩu|HKTT|"
        u"chuyển (?:hộ )?khẩu|nhà (?:em|tôi|mình|chị|anh|tui))(?!\\p{L})(?!\\s*[:])(?! (?:\\p{L}+ )?(?:tại|"
        u"ở|là) )"_s);
    return expression;
}

/// From one home to another: "chuyển hộ khẩu từ … đến …", "nhập khẩu về …".
const MarkedExpression &movingWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:(?:chuyển|nhập|cắt) (?:hộ )?khẩu|"
        u"chuyển (?:nơi )?thường trú)(?: [^\\s.;:]+){0,12}? (?:từ|đến|tới|về|vào)(?: tại)? (?="_s
        + addressBeginning() + u')');
    return expression;
}

const MarkedExpression &movingOn()
{
    static const MarkedExpression expression(u"\\G,? (?:đến|về|sang|tới|chuyển đến)(?: tại| ở)? "_s);
    return expression;
}

/// What a story says: only with a house's number is it an address.
const MarkedExpression &livingWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:hiện ở|(?:sinh )?sống(?: [\\p{Ll}\\d]+){0,6}?|(?<!khu )(?<!số )nhà ở|"
        u"ở nhờ(?: \\p{Ll}+){0,4}|có nhà|(?<!cho )thuê(?: nhà)?|ở|an dưỡng|cho (?:tôi|em|tui))(?: một mình|"
        u" tạm| riêng)?(?: tại| ở)?(?: ngay)?(?: đầu| cuối| giữa| trong)?\\s*[:–\\-]?\\s*(?="_s
        + addressBeginning() + u')');
    return expression;
}

/// "nhà tại số 2, ngõ 5": whose home it is the words before it say.
const MarkedExpression &homeWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?<!số )nhà(?: tại| ở)?(?: ngay)?(?: đầu| cuối| giữa| trong)?\\s*[:–\\-]?\\s*(?="_s
        + addressBeginning() + u')');
    return expression;
}

/// A house named anywhere: whose it is the words before it say.
const MarkedExpression &houseWords()
{
    static const MarkedExpression expression(
        u"(?<![\\p{L}\\p{N}/.])(?:(?=(?:số nhà|nhà số|SN) ?(?!(?:19|20)\\d\\d(?!\\d))\\d)|"
        u"(?=số \\d+\\w?(?:/\\d+\\w?)*(?:,? (?:tổ|đường|phố|ngõ|ngách|hẻm|kiệt|khóm|ấp|thôn|xóm|khu|khối|"
        u"lối|lô|dãy|dong|tiểu khu)(?!\\p{L})| (?-i:\\p{Lu}\\p{L})))|(?=(?:ngõ|ngách|hẻm|kiệt|phòng trọ|"
        u"căn hộ|căn) (?:số )?(?-i:[\\dA-Z]))|(?=(?:đường|phố|thôn|xóm|ấp|khóm|tổ|khu phố|bản|làng|"
        u"buôn) [^,;:()\\n]{1,25},(?: [^,;:()\\n]{1,25},)? (?:số nhà|nhà số|số|nhà) \\d)|(?:(?<=, )|"
        u"(?<=\\())(?=\\d+[A-Z]?(?:/\\d+\\w?)* (?-i:\\p{Lu}\\p{L}|tổ|ấp|khóm|đường|khu)))"_s);
    return expression;
}

/// "mẹ N.T.P tại …", "hộ ông Nguyễn Văn A ở …": a person's name and no verb between.
const MarkedExpression &afterAName()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:[ôÔ]ng|[bB]à|[cC]ụ|[aA]nh|[cC]hị|[eE]m|[mM]ẹ|[cC]háu|[cC]hú|[cC]ô|[bB]ác|[tT]hầy|"
        u"[dD]ì|[cC]ậu)(?: \\p{Lu}[\\p{L}.]*){1,6}(?:,? (?:tại|ở)| ?\\()(?i)\\s*[:–\\-]?\\s*(?="_s
            + addressBeginning() + u')',
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const MarkedExpression &addressWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:địa chỉ|đ/c|ĐC)(?! (?:thửa|trụ sở|kinh doanh|cơ sở|đơn vị|công ty|cơ quan|website|"
        u"trang|email|thư điện|truy cập|mạng))(?: (?-i:\\p{Ll}+)){0,3}?(?: (?:ở|tại))?(?: (?:của|"
        u"ghi) [^;:\\n]{1,40}(?=:))?(?: của [^;:,\\n]{1,30} (?=là |ghi |khai ))?"_s
        + upToTheAddress());
    return expression;
}

const MarkedExpression &personWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})"_s + words::notInAPlaceName()
        + u"(?:ông(?! nghiệp)|cụ|tôi|tui|đối tượng|nguyên đơn|bị đơn|bị cáo|bị can|đăng ký tên|người (?:phải|"
          u"được) thi hành án|chủ (?:hộ(?! kinh)|tài khoản|căn hộ|phương tiện|xe|nhà|đất|thẻ)|vợ chồng|"
          u"đồng chí|đương sự|người vi phạm|bị hại|đại diện|người đại diện|học sinh|sinh viên|cô|chú|"
          u"bác(?! sĩ)|bà(?! con)|anh|chị|em|cháu|thầy|dì|cậu|mợ|thím|mẹ|cha|bố|vợ|chồng|họ tên|họ và tên|"
          u"sinh năm|sinh ngày|(?<!tiếp )công dân|bệnh nhân|nạn nhân|nhà của|người (?:hỏi|gửi|bị kiện|báo tin|"
          u"yêu cầu)|tác giả|bạn|cử tri|(?:với|cho|mời|gặp|bắt|"
          u"tên)(?= (?-i:\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,4}) ?[(,])|"
          u"(?<!\\d )(?<!nhiều )(?<!mọi )(?<!số )(?<!con )người(?= \\p{L}+(?: \\p{L}+){0,3} ?[:(,–])|tôi là|"
          u"tên là|CCCD|CMND|căn cước|chứng minh|hộ ông|hộ bà|(?<!văn hóa )gia đình|hộ gia đình|nhà riêng|"
          u"cá nhân|người dân|người (?:phản ánh|nộp|nhận|khai|mua|bán|bệnh|đề nghị|làm đơn|trúng đấu giá|"
          u"sử dụng đất|vay|thuê|lao động|viết đơn|ủng hộ))(?!\\p{L})"_s);
    return expression;
}

/// Whoever has premises instead of a home.
const MarkedExpression &agencyWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:UBND|HĐND|ủy ban|uỷ ban|sở|công an|trạm|trường|văn phòng|trung tâm|cơ quan|đơn vị|"
        u"công ty|hợp tác xã|HTX|chi nhánh|bệnh viện|ngân hàng|(?<!qua )bưu điện|trụ sở|tòa soạn|toà soạn|"
        u"cổng thông tin|doanh nghiệp|nhà máy|cửa hàng|nhà thầu|bên mời thầu|chủ đầu tư|bộ phận|tòa án|"
        u"toà án|đồn|phòng khám|(?:địa điểm|hộ) kinh doanh|cơ sở (?!nhà)|nhà văn hóa|hội trường|đại lý|"
        u"khách sạn|công chứng|thửa đất)(?!\\p{L})"_s);
    return expression;
}

/// What is no home though somebody is named before it: places of business and meeting, or where something happened.
const MarkedExpression &placeWords()
{
    static const MarkedExpression expression(
        u"(?<!\\p{L})(?:(?:quán|tiệm|cửa hàng|nhà hàng|đại lý|gara|tạp hóa|tạp hoá|hiệu|cơ sở|salon|spa|"
        u"homestay|điểm bán|sạp|chợ|kho|nhà thờ|đền|miếu|(?<!gia )đình|nghĩa trang|công viên|nhà máy|"
        u"siêu thị|cây xăng|nhà thuốc|hiệu thuốc|quầy|ki-?ốt|thư viện|nhà truyền thống|xưởng|trại|vựa|"
        u"bếp ăn|lớp học|bảng hiệu|khách sạn|khu trọ|nhà trọ|phòng khám|nhà xe|công ty|"
        u"dịch vụ)(?: (?:[\\p{L}]+ ){0,2}?(?:của )?(?:ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy)(?!\\p{L}))?|"
        u"hội trường|nhà văn hóa|trụ sở|bến|di tích|dự án|công trình|khu du lịch|trước(?: cửa| cổng|"
        u" mặt)?(?: nhà)?(?=\\s*$)|đối diện|dọc|từ(?=\\s*$)|xảy ra|diễn ra|tổ chức|xây|bán(?: căn| ngôi|"
        u" nhà)+(?=\\s*$)|sang quán|cho thuê|mở|lô đất|thửa|phòng (?-i:\\p{Lu}\\p{Ll}+)|làm việc|kinh doanh|"
        u"UBND|trường|trạm|chùa|triển lãm|thế chấp)(?!\\p{L})"_s);
    return expression;
}

const MarkedExpression &agencyBehind()
{
    static const MarkedExpression expression(
        u"\\G,? ?(?:trụ sở|UBND|nhà [A-Z],|KCN|khu công nghiệp|chợ|công viên|bệnh viện|trường|khách sạn|"
        u"của công ty)(?!\\p{L})"_s);
    return expression;
}

/// "căn nhà ở số 33, phố Vạn Xuân của bà cụ Liễu"
const MarkedExpression &ownerBehind()
{
    static const MarkedExpression expression(
        u"\\G,? ?(?:của|gặp) (?:gia đình |hộ )?(?:ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác)(?!\\p{L})"_s);
    return expression;
}

qsizetype lastOf(const QString &text, const QRegularExpression &words)
{
    qsizetype end = -1;
    for (auto match = words.globalMatch(text); match.hasNext();)
        end = match.next().capturedEnd();
    return end;
}

/// The end of the sentence before `position`, on its line.
QString sentenceBefore(const QString &text, qsizetype position)
{
    static const QRegularExpression end(u"\\n|;|(?<=[\\p{Ll}\\d)”\"])[.!?…]\\s"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype start = std::max<qsizetype>(0, position - wordsBefore);
    const QString before = text.sliced(start, position - start);
    return before.sliced(std::max<qsizetype>(0, lastOf(before, end)));
}

/// A form's lines: who is meant may stand some lines above the address.
QString linesUpTo(const QString &text, qsizetype position)
{
    const qsizetype start = std::max<qsizetype>(0, position - wordsBefore);
    return text.sliced(start, position - start).section(u'\n', -linesBefore);
}

bool isAt(const MarkedExpression &words, const QString &text, const Address &address, Marks marks)
{
    return words.in(marks)
        .match(text, address.position + address.length, QRegularExpression::NormalMatch,
               QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

/// Person or office: the nearest word says, and where none stands before the address, the next one behind it.
bool isOfAPerson(const QString &text, qsizetype word, const Address &address, Marks marks)
{
    const QString before = linesUpTo(text, word);
    const qsizetype person = lastOf(before, personWords().in(marks));
    const qsizetype agency = lastOf(before, agencyWords().in(marks));
    if (person >= 0 || agency >= 0)
        return person > agency || isAt(ownerBehind(), text, address, marks);
    const qsizetype end = address.position + address.length;
    const QString after = text.sliced(end, std::min(wordsAfter, text.size() - end));
    const auto nextPerson = personWords().in(marks).match(after);
    const auto nextAgency = agencyWords().in(marks).match(after);
    return nextPerson.hasMatch() && (!nextAgency.hasMatch() || nextPerson.capturedStart() < nextAgency.capturedStart());
}

/// What it means that nobody is named before a house.
enum class Unnamed { IsNobody, IsAPerson };

/// The last word before a house says who lives there: a person and no place of business or meeting after it.
bool isAPersonsHouse(const QString &text, qsizetype word, const Address &address, Unnamed unnamed, Marks marks)
{
    if (isAt(agencyBehind(), text, address, marks))
        return false;
    if (isAt(ownerBehind(), text, address, marks))
        return true;
    const QString before = sentenceBefore(text, word);
    const qsizetype person = lastOf(before, personWords().in(marks));
    const qsizetype other = std::max(lastOf(before, agencyWords().in(marks)), lastOf(before, placeWords().in(marks)));
    return person > other || (unnamed == Unnamed::IsAPerson && other < 0);
}

enum class Demand { None, Person, LivedIn, PersonsHouse };

/// Finer than a hamlet's name, and more than "ngõ 15".
bool isFine(const Address &address)
{
    return address.levels >= 2 || (address.house && address.parts >= 2);
}

bool meets(Demand demand, const QString &text, const Address &address, qsizetype word, Marks marks)
{
    switch (demand) {
    case Demand::None:
        return true;
    case Demand::Person:
        return isOfAPerson(text, word, address, marks);
    case Demand::LivedIn:
        return isFine(address) && isAPersonsHouse(text, word, address, Unnamed::IsAPerson, marks);
    case Demand::PersonsHouse:
        return isFine(address) && isAPersonsHouse(text, word, address, Unnamed::IsNobody, marks);
    }
    return false;
}

/// One way to find addresses: the words they follow, and what else must hold.
struct Search {
    const MarkedExpression &words;
    double confidence;
    Demand demand;
};

void findAfter(const QString &text, const Search &search, Marks marks, QList<PersonalDatum> &data)
{
    for (auto match = search.words.in(marks).globalMatch(text); match.hasNext();) {
        const auto word = match.next();
        const Address address = addressAt(text, word.capturedEnd(), marks);
        if (address.length > 0 && meets(search.demand, text, address, word.capturedEnd(), marks))
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, search.confidence});
    }
}

void findMoves(const QString &text, QList<PersonalDatum> &data)
{
    constexpr auto marks = Marks::Written;
    for (auto match = movingWords().in(marks).globalMatch(text); match.hasNext();) {
        for (qsizetype position = match.next().capturedEnd(); position >= 0;) {
            const Address address = addressAt(text, position, marks);
            if (address.length == 0)
                break;
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, 0.7});
            position = movingOn().in(marks).match(text, address.position + address.length).capturedEnd();
        }
    }
}

/// The longest address that ends where the words behind it begin.
void findBefore(const QString &text, QList<PersonalDatum> &data)
{
    static const MarkedExpression beginning(u"(?<![\\p{L}\\p{N}/])(?="_s + surerBeginning() + u')');
    constexpr auto marks = Marks::Written;
    for (auto match = residenceBehind().in(marks).globalMatch(text); match.hasNext();) {
        const qsizetype end = match.next().capturedStart();
        const qsizetype window = std::max<qsizetype>(0, end - wordsBehind);
        const qsizetype start = window + QStringView(text).sliced(window, end - window).lastIndexOf(u'\n') + 1;
        for (auto begin = beginning.in(marks).match(text, start); begin.hasMatch() && begin.capturedStart() < end;
             begin = beginning.in(marks).match(text, begin.capturedStart() + 1)) {
            const Address address = addressAt(text, begin.capturedStart(), marks);
            if (address.length == 0 || address.loose || address.position + address.length != end)
                continue;
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, 0.65});
            break;
        }
    }
}

/// Lists of people with a column for where they live.
void findInColumns(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    static const MarkedExpression residence(
        u"(?<!\\p{L})(?:địa chỉ|nơi ở|chỗ ở|nơi cư trú|cư trú|thường trú|tạm trú|HKTT|hộ khẩu|ngụ|trú quán|"
        u"nơi đăng ký)(?!\\p{L})"_s);
    static const MarkedExpression person(
        u"(?<!\\p{L})(?:họ|tên|chủ hộ|CCCD|CMND|căn cước|ngày sinh|năm sinh|ông|bà|người)(?!\\p{L})"_s);
    static const MarkedExpression agency(
        u"(?<!\\p{L})(?:cơ sở|doanh nghiệp|công ty|cơ quan|tên (?:đơn vị|trường|điểm))(?!\\p{L})|đơn vị ?/"_s);
    for (const ColumnHeadings::Cell &cell : headings.cells()) {
        constexpr auto marks = Marks::Written;
        if (agency.in(marks).match(cell.table).hasMatch() || !residence.in(marks).match(cell.heading).hasMatch()
            || !person.in(marks).match(cell.table).hasMatch())
            continue;
        const Address address = addressAt(text, cell.position, marks);
        if (address.length > 0)
            data.append({PersonalDatum::Kind::HomeAddress, address.position, address.length, 0.8});
    }
}

/// `text` with nothing but its lines without marks; empty when there is none.
QString linesWithoutMarks(const QString &text)
{
    QString lines;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const QStringView line = QStringView(text).sliced(begin, end - begin);
        const bool isPlain = std::ranges::none_of(line, [](QChar c) { return c.unicode() > 0x7f && c.isLetter(); });
        if (isPlain && std::ranges::count_if(line, [](QChar c) { return c.isLetter(); }) >= lettersOfALine) {
            if (lines.isEmpty())
                lines = QString(text.size(), u'\n');
            std::ranges::copy(line, lines.begin() + begin);
        }
        begin = end + 1;
    }
    return lines;
}

} // namespace

void findHomeAddresses(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    const Search residence{residenceWords(), 0.85, Demand::None};
    const Search labelled{addressWords(), 0.75, Demand::Person};
    findAfter(text, residence, Marks::Written, data);
    findAfter(text, labelled, Marks::Written, data);
    findMoves(text, data);
    findBefore(text, data);
    findAfter(text, {livingWords(), 0.7, Demand::LivedIn}, Marks::Written, data);
    findAfter(text, {afterAName(), 0.65, Demand::PersonsHouse}, Marks::Written, data);
    findAfter(text, {homeWords(), 0.65, Demand::PersonsHouse}, Marks::Written, data);
    findAfter(text, {houseWords(), 0.6, Demand::PersonsHouse}, Marks::Written, data);
    findInColumns(text, headings, data);
    if (const QString plain = linesWithoutMarks(text); !plain.isEmpty()) {
        findAfter(plain, residence, Marks::LeftOut, data);
        findAfter(plain, labelled, Marks::LeftOut, data);
    }
}

} // namespace bantin
