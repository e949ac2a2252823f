// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/VietnameseText.h"

#include "app/domain/SearchText.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

const QStringList &vocabulary()
{
    static const QStringList words =
        u"xã,của,và,các,trong,được,với,cho,nhân dân,địa phương,thực hiện,công tác,ủy ban,đồng chí,hội nghị,phát triển,"
        "kinh tế,xã hội,năm,tổ chức,trên địa bàn,thôn,chính quyền,cán bộ,người dân,bà con,đường liên thôn,xây dựng,"
        "nông thôn mới,tuyên truyền,kế hoạch,nhiệm vụ,chỉ đạo,quản lý,đảng ủy,hội đồng,đại biểu,kết quả,sản xuất,"
        "nông nghiệp,chăn nuôi,trồng trọt,lúa,vụ mùa,vụ xuân,thủy lợi,kênh mương,nạo vét,khuyến nông,phòng chống,"
        "dịch bệnh,tiêm chủng,trạm y tế,sức khỏe,trẻ em,học sinh,trường học,giáo viên,phụ huynh,năm học,khai giảng,"
        "khen thưởng,văn hóa,thể thao,lễ hội,di tích,truyền thống,gia đình,phụ nữ,thanh niên,cựu chiến binh,nông dân,"
        "mặt trận tổ quốc,đoàn kết,bầu cử,cử tri,tiếp xúc,kiến nghị,giải quyết,thủ tục hành chính,một cửa,dịch vụ công,"
        "trực tuyến,chuyển đổi số,căn cước,đăng ký,hộ khẩu,đất đai,giấy chứng nhận,quy hoạch,giải phóng mặt bằng,"
        "bồi thường,ngân sách,thu chi,quỹ,hỗ trợ,hộ nghèo,chính sách,bảo hiểm y tế,an sinh,từ thiện,nhà văn hóa,"
        "an ninh trật tự,công an,quân sự,tuyển quân,nghĩa vụ,an toàn giao thông,môi trường,rác thải,vệ sinh,cây xanh,"
        "nước sạch,điện,chiếu sáng,bê tông,khánh thành,thông xe,khởi công,công trình,dự án,đầu tư,doanh nghiệp,"
        "hợp tác xã,chợ,làng nghề,du lịch,bão lũ,đê điều,sạt lở,cứu hộ,trực ban,thông báo,quyết định,nghị quyết,"
        "báo cáo,văn bản,hướng dẫn,quy định,luật,nghị định,thông tư,kiểm tra,giám sát,xử lý,vi phạm,đề nghị,phối hợp,"
        "triển khai,tăng cường,nâng cao,chất lượng,hiệu quả,đạt,vượt,chỉ tiêu,so với,cùng kỳ,tổng số,trong đó,hiện nay,"
        "thời gian tới,tiếp tục,đẩy mạnh,tập trung,quan tâm,chú trọng,góp phần,đời sống,thu nhập,bình quân,mô hình,"
        "kỹ thuật,giống,phân bón,thuốc bảo vệ,thú y,gia súc,gia cầm,thủy sản,ao hồ,rừng,cháy rừng,hạn hán,xâm nhập mặn,"
        "máy cày,thu hoạch,năng suất,giá cả,thị trường,siêu thị,hàng giả,niêm yết,họp,phiên,kỳ họp,khóa,nhiệm kỳ,"
        "chủ tịch,phó chủ tịch,bí thư,trưởng thôn,văn phòng,thống kê,tư pháp,hộ tịch,khai sinh,kết hôn,chứng thực,"
        "hòa giải,khiếu nại,tố cáo,tiếp công dân,cổng thông tin,biên tập,bài viết,hình ảnh,tác giả,nguồn tin"_s.split(
            u',');
    return words;
}

/// Cumulative weights 1/(rank+2), one for each word.
const std::vector<double> &cumulated()
{
    static const std::vector<double> sums = [] {
        std::vector<double> made;
        double sum = 0;
        for (qsizetype rank = 0; rank < vocabulary().size(); ++rank)
            made.push_back(sum += 1.0 / double(rank + 2));
        return made;
    }();
    return sums;
}

constexpr int paragraphWords = 70;

} // namespace

VietnameseText::VietnameseText(quint32 seed)
    : m_random(seed)
{
}

const QString &VietnameseText::word()
{
    const double place = m_random.generateDouble() * cumulated().back();
    const auto found = std::ranges::upper_bound(cumulated(), place);
    return vocabulary().at(std::min<qsizetype>(found - cumulated().begin(), vocabulary().size() - 1));
}

QString VietnameseText::detail()
{
    const auto number = [this](int from, int to) { return QString::number(m_random.bounded(from, to)); };
    switch (m_random.bounded(6)) {
    case 0:
        return u"ngày %1/%2/20%3"_s.arg(number(1, 29), number(1, 13), number(17, 27));
    case 1:
        return u"số %1/20%2/QĐ-UBND"_s.arg(number(1, 900), number(17, 27));
    case 2:
        return u"%1,%2 tỷ đồng"_s.arg(number(1, 90), number(1, 10));
    case 3:
        return u"thôn %1 xã Đồng Việt"_s.arg(number(1, 15));
    case 4:
        return u"%1%"_s.arg(number(5, 100));
    default:
        return u"%1 hộ dân"_s.arg(number(3, 2000));
    }
}

QString VietnameseText::sentence(int words)
{
    QStringList parts;
    for (int count = 0; count < words;) {
        const QString part = m_random.bounded(14) == 0 ? detail() : word();
        parts.append(part);
        count += int(part.count(u' ')) + 1;
    }
    QString text = parts.join(u' ');
    text[0] = text.at(0).toUpper();
    return text + u'.';
}

QString VietnameseText::title()
{
    QString text = sentence(8);
    text.chop(1);
    return text;
}

QByteArray VietnameseText::article(int words)
{
    QString body;
    for (int written = 0; written < words; written += paragraphWords) {
        QStringList sentences;
        const int left = std::min(paragraphWords, words - written);
        for (int count = 0; count < left; count += 20)
            sentences.append(sentence(std::min(20, left - count)));
        body += u"<p>"_s + sentences.join(u' ') + u"</p>\n"_s;
    }
    return "<article xmlns=\"http://www.w3.org/1999/xhtml\">" + body.toUtf8() + "</article>\n";
}

int VietnameseText::usualLength()
{
    // Log-normal around 350 syllables.
    const double uniform = std::max(1e-9, m_random.generateDouble());
    const double normal = std::sqrt(-2 * std::log(uniform)) * std::cos(6.283185307 * m_random.generateDouble());
    return int(std::clamp(350.0 * std::exp(0.6 * normal), 40.0, 4000.0));
}

QString VietnameseText::query()
{
    const QString text = word().section(u' ', 0, 0) + u' ' + word().section(u' ', -1, -1);
    return m_random.bounded(2) ? text : bantin::foldForSearch(text);
}
